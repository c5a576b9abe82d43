import type { EstimateGroup } from '#db/schema/campaigns.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { planRoutes } from '#lib/routing/plan-routes.ts'
import { dearest } from './judge-row.ts'

export interface PricedGroup extends EstimateGroup {
  /** One message. */
  priceMicros: bigint
  costMicros: bigint
}

/** What recipients cost with the prices of now, by the dearest route of each. Throws what `planRoutes` throws. */
export function priceEstimate(gateway: ConfiguredGateway, groups: readonly EstimateGroup[]): PricedGroup[] {
  return groups.map(group => {
    const routes = planRoutes(gateway, { address: '', country: group.country ?? undefined })
    const priceMicros = dearest(routes) * BigInt(group.segments)
    return { ...group, priceMicros, costMicros: priceMicros * BigInt(group.recipients) }
  })
}

export function costOf(groups: readonly PricedGroup[]): bigint {
  return groups.reduce((sum, { costMicros }) => sum + costMicros, 0n)
}
