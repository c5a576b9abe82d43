import { cache } from 'react'
import { listGatewayNames } from '#lib/gateways/list-gateway-names.ts'
import { addTotals } from '#lib/statistics/counts.ts'
import { type Group, readGroups } from '#lib/statistics/read-groups.ts'

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

const readMessageGateways = cache(
  async (merchantId: string) =>
    new Set((await listGatewayNames(merchantId)).filter(isForMessages).map(({ id }) => id)),
)

const isForMessages = ({ service }: { service: string }) => service === 'message'

/** How many codes were sent: what nobody can verify is no code. */
export async function countCodes(merchantId: string, groups: readonly Group[]): Promise<number> {
  const forMessages = await readMessageGateways(merchantId)
  return groups.reduce((sum, { gatewayId, sent }) => sum + (forMessages.has(gatewayId) ? 0 : sent), 0)
}

/** The totals of a period and of the one before it, up to the same time; `codes` of what was sent. */
export async function loadTotals(merchantId: string, period: Period) {
  const lengthMs = period.until.getTime() - period.from.getTime()
  const before = { from: new Date(period.from.getTime() - lengthMs), until: period.from }
  const [now, earlier] = await Promise.all([loadGroups(merchantId, period), loadGroups(merchantId, before)])
  const [codes, codesBefore] = await Promise.all([
    countCodes(merchantId, now),
    countCodes(merchantId, earlier),
  ])
  return { now: { ...addTotals(now), codes }, before: { ...addTotals(earlier), codes: codesBefore } }
}
