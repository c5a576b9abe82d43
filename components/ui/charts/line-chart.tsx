'use client'
import { lazy } from 'react'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProps } from './chart-props.ts'
import { InBrowser } from './in-browser.tsx'

const Drawing = lazy(() => import('./line-drawing.tsx'))

/** The course of one or more figures over time; with `area` the first is filled. */
export function LineChart(props: ChartProps & { area?: boolean }) {
  return (
    <ChartFrame chart={props}>
      <InBrowser height={props.height}>
        <Drawing {...props} />
      </InBrowser>
    </ChartFrame>
  )
}
