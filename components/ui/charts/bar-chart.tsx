'use client'
import { lazy } from 'react'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProps } from './chart-props.ts'
import { InBrowser } from './in-browser.tsx'

const Drawing = lazy(() => import('./bar-drawing.tsx'))

/** Figures beside each other, or upon each other with `stacked`; `horizontal` for long names. */
export function BarChart(props: ChartProps & { stacked?: boolean; horizontal?: boolean }) {
  return (
    <ChartFrame chart={props}>
      <InBrowser height={props.height}>
        <Drawing {...props} />
      </InBrowser>
    </ChartFrame>
  )
}
