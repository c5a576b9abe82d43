import type { RouteHour } from './read-hours.ts'

/** Of one message through a route: the chance that its user is verified, and what it costs. */
interface Rate {
  verified: number
  costMicros: number
}
export type Rates = (
  productId: string,
  place: Pick<RouteHour, 'hour' | 'country' | 'operator'>,
) => Rate | undefined

/** Fewer messages say nothing of a route. */
const requestedMin = 20

/**
 * What is known of each route: from the hour itself, else from all hours in the network, else from all hours in the
 * country; undefined where none of these has 20 messages.
 */
export function createRates(hours: readonly RouteHour[]): Rates {
  const sums = new Map<string, { requested: number; verified: number; chargedMicros: number }>()
  const keysOf = (productId: string, { hour, country, operator }: Parameters<Rates>[1]) => [
    `${productId} ${country} ${operator} ${hour}`,
    `${productId} ${country} ${operator}`,
    `${productId} ${country}`,
  ]
  for (const row of hours) {
    for (const key of keysOf(row.productId, row)) {
      const sum = sums.get(key) ?? { requested: 0, verified: 0, chargedMicros: 0 }
      sum.requested += row.requested
      sum.verified += row.verified
      sum.chargedMicros += row.chargedMicros
      sums.set(key, sum)
    }
  }
  return (productId, place) => {
    for (const key of keysOf(productId, place)) {
      const sum = sums.get(key)
      if (!sum || sum.requested < requestedMin) continue
      return { verified: sum.verified / sum.requested, costMicros: sum.chargedMicros / sum.requested }
    }
    return undefined
  }
}
