import { type Points, sharePoints } from '#lib/routing/share-points.ts'
import { createRates, type Rates } from './rates.ts'
import type { RouteHour } from './read-hours.ts'
import { type SimulatedRoute, shareAutomatically } from './share-automatically.ts'

/** A way to choose the route of a message: always one of them (the others only on its failure), or a mode. */
export type SimulatedPolicy =
  | { kind: 'first'; productId: string }
  | { kind: 'weighted' | 'cheapest' | 'automatic' }

/** What a way of routing comes to. */
export interface Outcome {
  /** By route. */
  messages: Record<string, number>
  /** Of messages whose route is known of: how many users are verified, and what the messages cost. */
  known: number
  verified: number
  costMicros: number
  /** Messages that would have gone through a route of which too little is known to tell. */
  unknown: number
}

export interface SimulatedGateway {
  channel: string
  routes: SimulatedRoute[]
}

/** What really happened in the hours. */
export function countActual(hours: readonly RouteHour[]): Outcome {
  const messages: Record<string, number> = {}
  let [known, verified, costMicros] = [0, 0, 0]
  for (const row of hours) {
    messages[row.productId] = (messages[row.productId] ?? 0) + row.requested
    known += row.requested
    verified += row.verified
    costMicros += row.chargedMicros
  }
  return { messages, known, verified, costMicros, unknown: 0 }
}

/**
 * Where the messages of the hours would have gone under another policy, and what is to be expected of that: each
 * route does in an hour what it did in it, or, seldom used then, what it did in all of them. Unknown stays unknown.
 */
export function simulate(
  gateway: SimulatedGateway,
  policy: SimulatedPolicy,
  hours: readonly RouteHour[],
): Outcome {
  const rates = createRates(hours)
  const outcome: Outcome = { messages: {}, known: 0, verified: 0, costMicros: 0, unknown: 0 }
  const scopes = Map.groupBy(hours, ({ country, operator }) => `${country} ${operator}`)
  for (const rows of scopes.values()) {
    const shareOf = chooseShares(gateway, policy, rows)
    for (const [hour, members] of Map.groupBy(rows, row => row.hour)) {
      const demand = members.reduce((sum, { requested }) => sum + requested, 0)
      allocate(outcome, rates, shareOf(hour, members), demand, members[0] as RouteHour)
    }
  }
  return outcome
}

type ShareOf = (hour: number, members: RouteHour[]) => Points

function chooseShares(
  { channel, routes }: SimulatedGateway,
  policy: SimulatedPolicy,
  rows: RouteHour[],
): ShareOf {
  const country = rows[0]?.country ?? ''
  const priced = routes.flatMap(route => {
    const priceMicros = route.priceIn(country)
    return priceMicros === undefined ? [] : [{ ...route, priceMicros }]
  })
  if (policy.kind === 'first') return () => ({ [policy.productId]: 100 })
  if (policy.kind === 'automatic') return shareAutomatically(channel, priced)
  if (policy.kind === 'weighted') return () => sharePoints(priced)
  const cheapest = priced.toSorted((a, b) => a.priceMicros - b.priceMicros)[0]
  return () => (cheapest ? { [cheapest.productId]: 100 } : {})
}

function allocate(outcome: Outcome, rates: Rates, shares: Points, demand: number, place: RouteHour): void {
  for (const [productId, points] of Object.entries(shares)) {
    const messages = (demand * points) / 100
    if (messages === 0) continue
    outcome.messages[productId] = (outcome.messages[productId] ?? 0) + messages
    const rate = rates(productId, place)
    if (!rate) {
      outcome.unknown += messages
      continue
    }
    outcome.known += messages
    outcome.verified += messages * rate.verified
    outcome.costMicros += messages * rate.costMicros
  }
}
