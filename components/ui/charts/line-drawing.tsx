'use client'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { axisStyle, cursorStyle, drawingStyle, gridStyle, wantsNoMotion } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartTooltip } from './chart-tooltip.tsx'
import { colourOf } from './colours.ts'
import { useFormats } from './use-formats.ts'

/** Draws a `LineChart`; fetched when one is shown. */
export default function LineDrawing({ area, ...chart }: ChartProps & { area?: boolean }) {
  const { axis, place } = useFormats(chart)
  const { data, x, series } = chart
  const line = {
    type: 'monotone',
    dot: false,
    strokeWidth: 1.75,
    isAnimationActive: !wantsNoMotion(),
  } as const
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart {...drawingStyle} data={data}>
        <CartesianGrid {...gridStyle} vertical={false} />
        <XAxis {...axisStyle} dataKey={x.key} tickFormatter={place} />
        <YAxis
          {...axisStyle}
          width="auto"
          tickFormatter={axis}
          allowDecimals={chart.format !== undefined && chart.format !== 'number'}
        />
        <Tooltip cursor={cursorStyle} isAnimationActive={false} content={<ChartTooltip chart={chart} />} />
        {series.map((one, index) => {
          const stroke = colourOf(one, index)
          return area && index === 0 ? (
            <Area
              key={one.key}
              {...line}
              dataKey={one.key}
              stroke={stroke}
              fill={stroke}
              fillOpacity={0.1}
              animationDuration={300}
            />
          ) : (
            <Line key={one.key} {...line} dataKey={one.key} stroke={stroke} animationDuration={300} />
          )
        })}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
