import { gather, readGroups } from './read-groups.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What each of a merchant's gateways sent in the last 24 hours, and how many of these were verified. */
export async function countLastDayByGateway(
  merchantId: string,
): Promise<Map<string, { sent: number; verified: number }>> {
  const until = new Date()
  const groups = await readGroups(merchantId, { from: new Date(until.getTime() - dayMs), until })
  const byGateway = gather(groups, group => group.gatewayId)
  return new Map(byGateway.map(({ key, totals: { sent, verified } }) => [key, { sent, verified }]))
}
