import { type PriceList, priceFor } from '#lib/billing/price.ts'
import { AppError } from '#lib/core/error.ts'
import type { Product, Vendor } from '#lib/vendors/vendor.ts'

/** One vendor product a gateway may use, with the account and the prices that go with it. */
export interface Route {
  product: Product
  vendor: Vendor
  credentialId: string
  /** The account, as the vendor's adapter reads it. */
  config: unknown
  prices: PriceList
}

export interface PlannedRoute extends Route {
  /** What a delivery by this route costs the merchant. */
  priceMicros: bigint
}

/**
 * The routes to try for a recipient's country (undefined for e-mail), in order, each with its price.
 * Throws `credentialMissing`, `priceUnknown` or `providerUnknown` when there is none.
 */
export function planRoutes(
  gateway: { routes: Route[]; lacksCredential: boolean },
  country: string | undefined,
): [PlannedRoute, ...PlannedRoute[]] {
  const [first, ...others] = gateway.routes.flatMap(route => {
    const priceMicros = priceFor(route.prices, country)
    return priceMicros === undefined ? [] : [{ ...route, priceMicros }]
  })
  if (first) return [first, ...others]
  if (gateway.routes.length > 0) throw new AppError('priceUnknown')
  throw new AppError(gateway.lacksCredential ? 'credentialMissing' : 'providerUnknown')
}
