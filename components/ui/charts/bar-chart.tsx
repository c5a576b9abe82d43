'use client'
import { lazy } from 'react'
import { InBrowser } from '../in-browser.tsx'
import { ChartSkeleton } from '../skeleton.tsx'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProps } from './chart-props.ts'

const Drawing = lazy(() => import('./bar-drawing.tsx'))

/** Figures beside each other, or upon each other with `stacked`; `horizontal` for long names. */
export function BarChart(props: ChartProps & { stacked?: boolean; horizontal?: boolean }) {
  return (
    <ChartFrame chart={props}>
      <InBrowser fallback={<ChartSkeleton height={props.height} />}>
        <Drawing {...props} />
      </InBrowser>
    </ChartFrame>
  )
}
