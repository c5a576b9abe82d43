import { startOfDay } from './start-of-day.ts'

const hourMs = 3_600_000
export const presets = { '24h': 24 * hourMs, '7d': 168 * hourMs, '30d': 720 * hourMs } as const
export type Preset = keyof typeof presets

export interface DateRange {
  /** Undefined for days that were chosen. */
  preset?: Preset
  /** First and last day in the zone, as a date field wants them. */
  days: { from: string; to: string }
  from: Date
  /** Exclusive. */
  until: Date
}

const daysMax = 400

/**
 * The time an address asks for: `range=7d` up to now, or whole days of a zone from `from` to `to`. Whatever is missing,
 * reversed, unreadable or longer than 400 days becomes the fallback.
 */
export function readRange(
  params: Record<string, string | string[] | undefined>,
  { timeZone, now = new Date(), fallback = '24h' }: { timeZone: string; now?: Date; fallback?: Preset },
): DateRange {
  const { from, to, range } = params
  if (typeof from === 'string' && typeof to === 'string') {
    const start = startOfDay(from, timeZone)
    const end = startOfDay(to, timeZone, 1)
    if (start && end && start < end && end.getTime() - start.getTime() <= daysMax * 24 * hourMs)
      return { days: { from, to }, from: start, until: end }
  }
  const preset = typeof range === 'string' && Object.hasOwn(presets, range) ? (range as Preset) : fallback
  const start = new Date(now.getTime() - presets[preset])
  return { preset, days: { from: dayOf(start, timeZone), to: dayOf(now, timeZone) }, from: start, until: now }
}

/** The day of a moment in a zone, as `2026-03-29`. */
function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment)
}
