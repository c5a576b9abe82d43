import { expect } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { type Group, readGroups } from '../read-groups.ts'
import { countRaw, hourMs, type Sample } from './traffic.ts'

export const thisHour = Math.floor(Date.now() / hourMs) * hourMs
export const untilNow = new Date(thisHour + hourMs)
export const hoursAgo = (hours: number) => new Date(thisHour - hours * hourMs)
export const gateways = [newId(), newId()]

const keyOf = (group: Group) =>
  [group.gatewayId, group.productId, group.channel, group.country, group.operator].join(' ')
const sorted = (histogram: ReadonlyMap<number, number>) => [...histogram].sort(([a], [b]) => a - b)

/** A merchant without traffic, and ways to look at its figures. */
export async function newFigures() {
  const merchantId = (await newMerchant()).id
  return {
    merchantId,
    sample: (at: number, changes: Partial<Sample> = {}): Sample => ({
      merchantId,
      at,
      gatewayId: gateways[0] ?? '',
      productId: 'alfa.sms',
      channel: 'SMS',
      country: 'ID',
      recipient: '+628123456789',
      ...changes,
    }),
    rollups: () => sql()`select * from delivery_hours where merchant_id = ${merchantId} order by hour`,
    marks: () => sql()`select hour, since from stale_hours where merchant_id = ${merchantId}`,
    /** Fails when the figures of a time are not those of its rows; gives them. */
    expectTrue: (from: Date, to = untilNow) => expectTrue(merchantId, from, to),
  }
}

export type Figures = Awaited<ReturnType<typeof newFigures>>

/** Tells the deliveries what became of them. */
export function tell(ids: string[], status: string) {
  return sql()`select * from apply_statuses((
    select array_agg((id, ${status}, null, null, null, null, null)::status_change order by id)
    from unnest(${ids}::uuid[]) id))`
}

async function expectTrue(merchantId: string, from: Date, to: Date) {
  const groups = await readGroups(merchantId, { from, until: to })
  const read = groups.map(group => ({
    key: keyOf(group),
    requested: group.requested,
    sent: group.sent,
    delivered: group.delivered,
    undelivered: group.undelivered,
    rejected: group.rejected,
    failed: group.failed,
    verified: group.verified,
    chargedMicros: group.chargedMicros,
    deliver: sorted(group.deliver),
    verify: sorted(group.verify),
  }))
  const raw = [...(await countRaw(merchantId, from, to))].map(([key, { deliver, verify, ...counts }]) => ({
    key,
    ...counts,
    deliver: sorted(deliver),
    verify: sorted(verify),
  }))
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
  expect(read.sort(byKey)).toEqual(raw.sort(byKey))
  return read
}
