import { type PriceList, priceFor } from '#lib/billing/price.ts'
import { AppError } from '#lib/core/error.ts'
import type { Product, Vendor } from '#lib/vendors/vendor.ts'

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
}

interface Configured {
  routes: Route[]
  lacksCredential: boolean
}

export interface PlannedRoute extends Route {
  /** What a delivery by this route costs the merchant. */
  priceMicros: bigint
}

type Plan = [PlannedRoute, ...PlannedRoute[]]

// A gateway is loaded anew when its configuration changes, so what was planned for it stays right.
const plans = new WeakMap<object, Map<string | undefined, Plan>>()

/**
 * The routes to try for a recipient's country (undefined for e-mail), in order, each with its price.
 * Throws `credentialMissing`, `priceUnknown` or `providerUnknown` when there is none.
 */
export function planRoutes(gateway: Configured, country: string | undefined): Plan {
  const ofGateway = plans.get(gateway) ?? new Map<string | undefined, Plan>()
  const plan = ofGateway.get(country) ?? makePlan(gateway, country)
  plans.set(gateway, ofGateway.set(country, plan))
  return plan
}

function makePlan(gateway: Configured, country: string | undefined): Plan {
  const [first, ...others] = gateway.routes.flatMap(route => {
    const priceMicros = priceFor(route.prices, country)
    return priceMicros === undefined ? [] : [{ ...route, priceMicros }]
  })
  if (first) return [first, ...others]
  if (gateway.routes.length > 0) throw new AppError('priceUnknown')
  throw new AppError(gateway.lacksCredential ? 'credentialMissing' : 'providerUnknown')
}
