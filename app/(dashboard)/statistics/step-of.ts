import type { Step } from '#lib/statistics/read-series.ts'

const hoursOfDaysMs = 3 * 24 * 60 * 60 * 1000

/** Up to three days are drawn by hour, longer times by day. */
export function stepOf({ from, until }: { from: Date; until: Date }): Step {
  return until.getTime() - from.getTime() <= hoursOfDaysMs ? 'hour' : 'day'
}
