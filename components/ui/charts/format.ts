import { dateTimeFormat, numberFormat } from '#lib/core/formats.ts'
/** `percent` of a share from 0 to 1; `duration` of milliseconds; a currency of whole units. */
export type ChartFormat = 'number' | 'percent' | 'duration' | { currency: string }

type Formatter = (value: number) => string

/** How a chart writes its values: `short` at the axes, in full in the tooltip and the table. */
export function formatterOf(format: ChartFormat, locale: string, short = false): Formatter {
  if (format === 'duration') return duration(locale)
  if (format === 'percent') return by(locale, { style: 'percent', maximumFractionDigits: short ? 0 : 1 })
  const compact = short ? ({ notation: 'compact', maximumFractionDigits: 1 } as const) : {}
  if (format === 'number') return by(locale, short ? compact : { maximumFractionDigits: 2 })
  return by(locale, { style: 'currency', currency: format.currency, maximumFractionDigits: 0, ...compact })
}

function by(locale: string, options: Intl.NumberFormatOptions): Formatter {
  const { format } = numberFormat(locale, options)
  return value => format(value)
}

function duration(locale: string): Formatter {
  const write = (value: number, unit: string, digits: number) =>
    numberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'narrow',
      maximumFractionDigits: digits,
    }).format(value)
  return ms => {
    if (Math.abs(ms) < 1_000) return write(ms, 'millisecond', 0)
    if (Math.abs(ms) < 60_000) return write(ms / 1_000, 'second', 1)
    return write(ms / 60_000, 'minute', 1)
  }
}

const times = {
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
} as const

/** How a chart writes a place on its x axis; `full` names the day of an hour as well. */
export function placeFormatter(
  time: keyof typeof times | undefined,
  { locale, timeZone, full = false }: { locale: string; timeZone: string; full?: boolean },
): (value: unknown) => string {
  if (!time) return String
  const day = full && time === 'hour' ? times.day : {}
  const { format } = dateTimeFormat(locale, { ...day, ...times[time], timeZone })
  return value => {
    const moment = new Date(String(value))
    return Number.isNaN(moment.getTime()) ? String(value) : format(moment)
  }
}
