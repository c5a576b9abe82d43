'use client'
import type { ChartProps } from './chart-props.ts'
import { colourOf } from './colours.ts'
import { useFormats } from './use-formats.ts'

interface ChartTooltipProps {
  chart: ChartProps
  active?: boolean
  label?: unknown
  payload?: readonly { dataKey?: unknown; value?: unknown }[]
}

/** The values under the pointer. Recharts gives everything but the chart. */
export function ChartTooltip({ chart, active, label, payload }: ChartTooltipProps) {
  const { value, fullPlace } = useFormats(chart)
  if (!active || !payload?.length) return null
  return (
    <div className="rounded-md border bg-raised px-2.5 py-2 text-sm shadow-popup">
      <p className="mb-1 text-ink-3 text-xs">{fullPlace(label)}</p>
      {chart.series.map((series, index) => {
        const shown = payload.find(({ dataKey }) => dataKey === series.key)?.value
        if (typeof shown !== 'number') return null
        return (
          <p key={series.key} className="flex items-center gap-1.5">
            <span className="size-2 rounded-full" style={{ background: colourOf(series, index) }} />
            <span className="mr-6 text-ink-2">{series.label}</span>
            <span className="ml-auto font-medium tabular-nums">{value(shown)}</span>
          </p>
        )
      })}
    </div>
  )
}
