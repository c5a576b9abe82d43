import { type PriceList, priceFor } from '#lib/billing/price.ts'
import { pointsOf, sharePoints } from '../share-points.ts'
import type { Evidence, Inputs } from './inputs.ts'
import type { AutomaticGateway } from './list-automatic.ts'
import type { Policy } from './policy.ts'
import type { Scope } from './scopes.ts'

interface Facts {
  gateway: AutomaticGateway
  scope: Scope
  /** Networks that have just been decided for on their own. */
  decided: ReadonlySet<string>
  prices: ReadonlyMap<string, PriceList>
  verifies: boolean
  now: Date
  policy: Policy
}

/** Everything that the decision for a scope is made from. */
export function makeInputs({ gateway, scope, decided, prices, verifies, now, policy }: Facts): Inputs {
  const { country, row, base } = scope
  // Where a route has no price nothing can be sent through it.
  const usable = gateway.routes.flatMap(route => {
    const price = priceFor(prices.get(route.productId) as PriceList, country || undefined)
    return price === undefined ? [] : [{ ...route, priceMicros: Number(price) }]
  })
  const ids = usable.map(({ productId }) => productId)
  const resting = sharePoints(usable)
  const shares = pointsOf(row?.shares, ids) ?? pointsOf(base?.shares, ids) ?? resting
  const members = scope.members.filter(one => !decided.has(`${one.country} ${one.operator}`))
  return {
    now: now.toISOString(),
    channel: gateway.channel,
    routes: usable.map(({ productId, priceMicros }) => ({
      ...sum(
        productId,
        members.filter(one => one.productId === productId),
      ),
      priceMicros,
      share: shares[productId] ?? 0,
      resting: resting[productId] ?? 0,
    })),
    movedAt: row?.movedAt?.toISOString() ?? null,
    steppedAt: row?.updatedAt.toISOString() ?? null,
    verifiesLately: verifies,
    policy,
  }
}

function sum(productId: string, members: readonly Evidence[]): Evidence {
  const total = (name: Exclude<keyof Evidence, 'productId'>) =>
    members.reduce((all, one) => all + one[name], 0)
  return {
    productId,
    attempts: total('attempts'),
    failures: total('failures'),
    judged: total('judged'),
    verified: total('verified'),
    timed: total('timed'),
    late: total('late'),
  }
}
