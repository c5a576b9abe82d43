import { randomInt } from 'node:crypto'
import { type PriceList, priceFor } from '#lib/billing/price.ts'
import { AppError } from '#lib/core/error.ts'
import { operatorOf } from '#lib/core/operators.ts'
import type { Product, Vendor } from '#lib/vendors/vendor.ts'
import type { RouteShare } from './list-shares.ts'
import { type Mode, orderRoutes, type RouteOrders } from './order-routes.ts'

/** One vendor product a gateway may use, with the account and the prices that go with it. */
export interface Route {
  product: Product
  vendor: Vendor
  credentialId: string
  /** Whose circuit it is: a merchant's own account, or empty for the platform's. */
  account: string
  /** The account, as the vendor's adapter reads it. */
  config: unknown
  prices: PriceList
  /** Its points of 100, in the modes that share by weight. */
  weight: number
}

interface Configured {
  routing: Mode
  routes: Route[]
  shares: readonly RouteShare[]
  lacksCredential: boolean
}
interface Recipient {
  address: string
  country: string | undefined
}

export interface PlannedRoute extends Route {
  /** What a delivery by this route costs the merchant. */
  priceMicros: bigint
}

type Plan = readonly [PlannedRoute, ...PlannedRoute[]]

/** Of a country: by network where it has shares of its own; the empty one is for every other network. */
type OfCountry = Map<string, RouteOrders<PlannedRoute>>

// A gateway is loaded anew when its configuration changes, so what was planned for it stays right.
const plans = new WeakMap<object, Map<string | undefined, OfCountry>>()

const drawPoint = () => randomInt(100)

/**
 * The routes to try for a recipient, in order, each with its price: one of the few orders that the gateway's mode
 * makes for the country and network, so that equal orders are the same array. `point` draws from 0 to 99. Throws
 * `credentialMissing`, `priceUnknown` or `providerUnknown` when there is none.
 */
export function planRoutes(
  gateway: Configured,
  { address, country }: Recipient,
  point: () => number = drawPoint,
): Plan {
  const ofGateway = plans.get(gateway) ?? new Map<string | undefined, OfCountry>()
  let ofCountry = ofGateway.get(country)
  if (!ofCountry) {
    ofCountry = planCountry(gateway, country)
    plans.set(gateway, ofGateway.set(country, ofCountry))
  }
  // Only where some network has shares of its own does it matter whose the number is.
  const ofNetwork = ofCountry.size > 1 ? ofCountry.get(operatorOf(address)) : undefined
  const { orders, bounds } = ofNetwork ?? (ofCountry.get('') as RouteOrders<PlannedRoute>)
  if (orders.length === 1) return orders[0]
  const drawn = point()
  return orders[bounds.findIndex(bound => drawn < bound)] ?? orders[0]
}

function planCountry(gateway: Configured, country: string | undefined): OfCountry {
  const routes = priceRoutes(gateway, country)
  const shared = gateway.shares.filter(share => share.country === (country ?? ''))
  const everywhere = shared.find(({ operator }) => operator === '')
  return new Map([
    ...shared.map(
      ({ operator, shares }) => [operator, orderRoutes(gateway.routing, routes, shares)] as const,
    ),
    ['', orderRoutes(gateway.routing, routes, everywhere?.shares)] as const,
  ])
}

function priceRoutes(gateway: Configured, country: string | undefined): Plan {
  const [first, ...others] = gateway.routes.flatMap(route => {
    const priceMicros = priceFor(route.prices, country)
    return priceMicros === undefined ? [] : [{ ...route, priceMicros }]
  })
  if (first) return [first, ...others]
  if (gateway.routes.length > 0) throw new AppError('priceUnknown')
  throw new AppError(gateway.lacksCredential ? 'credentialMissing' : 'providerUnknown')
}
