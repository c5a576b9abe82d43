import { db } from '#db/client.ts'
import { listPrices, priceFor } from '#lib/billing/price.ts'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import { standardPolicy } from '#lib/routing/switcher/policy.ts'
import type { Range } from '../counted-rows.ts'
import { readHours } from './read-hours.ts'
import { countActual, type Outcome, type SimulatedPolicy, simulate } from './simulate.ts'

export interface Simulation {
  actual: Outcome
  policies: { policy: SimulatedPolicy; outcome: Outcome }[]
}

/**
 * What a gateway's traffic of a time would have come to under each other policy: each of its routes first, shared by
 * weight, the cheapest, and left to the switcher. Read from the hourly statistics, so its size hardly matters.
 */
export async function simulateGateway(
  { id, merchantId, channel, routes }: Gateway,
  currency: string,
  range: Range,
): Promise<Simulation> {
  const slowMs = standardPolicy.slowMs[channel] ?? standardPolicy.windowMs
  const [hours, priced] = await Promise.all([
    readHours(merchantId, id, range, slowMs),
    Promise.all(
      routes.map(async ({ productId, weight }) => {
        const prices = await listPrices(db(), productId, currency)
        const priceIn = (country: string) => {
          const price = priceFor(prices, country || undefined)
          return price === undefined ? undefined : Number(price)
        }
        return { productId, weight, priceIn }
      }),
    ),
  ])
  const gateway = { channel, routes: priced }
  const policies: SimulatedPolicy[] = [
    ...routes.map(({ productId }) => ({ kind: 'first' as const, productId })),
    { kind: 'weighted' },
    { kind: 'cheapest' },
    { kind: 'automatic' },
  ]
  return {
    actual: countActual(hours),
    policies: policies.map(policy => ({ policy, outcome: simulate(gateway, policy, hours) })),
  }
}
