'use client'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { axisStyle, drawingStyle, gridStyle, wantsNoMotion } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartTooltip } from './chart-tooltip.tsx'
import { colourOf } from './colours.ts'
import { useFormats } from './use-formats.ts'

type BarDrawingProps = ChartProps & { stacked?: boolean; horizontal?: boolean }

/** Draws a `BarChart`; fetched when one is shown. */
export default function BarDrawing({ stacked, horizontal, ...chart }: BarDrawingProps) {
  const { axis, place } = useFormats(chart)
  const { data, x, series } = chart
  const names = {
    dataKey: x.key,
    tickFormatter: place,
    type: 'category',
    ...(horizontal && { interval: 0 }),
  } as const
  const values = {
    type: 'number',
    tickFormatter: axis,
    allowDecimals: chart.format !== undefined && chart.format !== 'number',
  } as const
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        {...drawingStyle}
        data={data}
        layout={horizontal ? 'vertical' : 'horizontal'}
        barCategoryGap={horizontal ? '30%' : '22%'}
        barGap={2}
      >
        <CartesianGrid {...gridStyle} vertical={Boolean(horizontal)} horizontal={!horizontal} />
        <XAxis {...axisStyle} {...(horizontal ? values : names)} />
        <YAxis {...axisStyle} width="auto" {...(horizontal ? names : values)} />
        <Tooltip
          cursor={{ fill: 'var(--hover)' }}
          isAnimationActive={false}
          content={<ChartTooltip chart={chart} />}
        />
        {series.map((one, index) => (
          <Bar
            key={one.key}
            dataKey={one.key}
            fill={colourOf(one, index)}
            maxBarSize={28}
            isAnimationActive={!wantsNoMotion()}
            animationDuration={300}
            radius={stacked ? 0 : 2}
            {...(stacked ? { stackId: 'all' } : {})}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
