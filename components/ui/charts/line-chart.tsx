'use client'
import { lazy } from 'react'
import { InBrowser } from '../in-browser.tsx'
import { ChartSkeleton } from '../skeleton.tsx'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProps } from './chart-props.ts'

const Drawing = lazy(() => import('./line-drawing.tsx'))

/** The course of one or more figures over time; with `area` the first is filled. */
export function LineChart(props: ChartProps & { area?: boolean }) {
  return (
    <ChartFrame chart={props}>
      <InBrowser fallback={<ChartSkeleton height={props.height} />}>
        <Drawing {...props} />
      </InBrowser>
    </ChartFrame>
  )
}
