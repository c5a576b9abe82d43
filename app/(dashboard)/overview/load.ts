import { cache } from 'react'
import { addTotals } from '#lib/statistics/counts.ts'
import { readGroups } from '#lib/statistics/read-groups.ts'

/** A time of the overview with the one before it that is as long. */
export interface Period {
  from: Date
  until: Date
}

const readOnce = cache((merchantId: string, from: number, until: number) =>
  readGroups(merchantId, { from: new Date(from), until: new Date(until) }),
)

/** A merchant's groups of a period, read once a request. */
export function loadGroups(merchantId: string, { from, until }: Period) {
  return readOnce(merchantId, from.getTime(), until.getTime())
}

/** The totals of a period and of the one before it, up to the same time. */
export async function loadTotals(merchantId: string, period: Period) {
  const lengthMs = period.until.getTime() - period.from.getTime()
  const before = { from: new Date(period.from.getTime() - lengthMs), until: period.from }
  const [now, earlier] = await Promise.all([loadGroups(merchantId, period), loadGroups(merchantId, before)])
  return { now: addTotals(now), before: addTotals(earlier) }
}
