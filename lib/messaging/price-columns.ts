import type { PlannedRoute } from '#lib/routing/plan-routes.ts'

/**
 * What a delivery of so many segments costs by these routes, as its columns: the dearest is reserved, and the price of
 * every other one is frozen with it.
 */
export function priceColumns(routes: readonly [PlannedRoute, ...PlannedRoute[]], segments: number) {
  const priced = routes.map(route => ({ ...route, micros: route.priceMicros * BigInt(segments) }))
  const dearest = priced.reduce((price, { micros }) => (micros > price ? micros : price), 0n)
  const [first] = routes
  return {
    product_id: first.product.id,
    routes: Object.fromEntries(
      priced
        .filter(route => route.product !== first.product || route.micros !== dearest)
        .map(({ credentialId, product, micros }) => [
          credentialId,
          { product: product.id, micros: micros.toString() },
        ]),
    ),
    price_micros: dearest.toString(),
    segments,
  }
}
