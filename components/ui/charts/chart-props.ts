import type { ChartColour } from './colours.ts'
import type { ChartFormat } from './format.ts'

type ChartRow = Record<string, string | number | null>

interface ChartSeries {
  key: string
  label: string
  colour?: ChartColour
}

/** Plain and serialisable, so that a server component can give it. */
export interface ChartProps {
  /** Names the chart and its table. */
  label: string
  data: ChartRow[]
  /** With `time` its values are ISO strings, shown in `timeZone`. */
  x: { key: string; label: string; time?: 'hour' | 'day' | 'month' }
  series: ChartSeries[]
  format?: ChartFormat
  timeZone?: string
  height?: number
}
