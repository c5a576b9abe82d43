import { type Points, pointsOf, sharePoints } from './share-points.ts'

export type Mode = 'manual' | 'weighted' | 'cheapest' | 'automatic'

interface Priced {
  product: { id: string }
  priceMicros: bigint
  weight: number
}
type Chain<Route> = readonly [Route, ...Route[]]

/** The orders that a mode chooses from: a number below `bounds[i]` (and not below the one before) asks for `orders[i]`. */
export interface RouteOrders<Route> {
  orders: Chain<Chain<Route>>
  bounds: readonly number[]
}

/**
 * The orders of routes for a mode: one, or by weight one for each route that may come first, the others following it
 * by weight. `stored` are the points that the switcher gave them, if they still fit.
 */
export function orderRoutes<Route extends Priced>(
  mode: Mode,
  routes: Chain<Route>,
  stored: Points | undefined,
): RouteOrders<Route> {
  if (mode === 'manual' || routes.length === 1) return { orders: [routes], bounds: [100] }
  if (mode === 'cheapest') return { orders: [sortBy(routes, route => route.priceMicros)], bounds: [100] }
  const resting = sharePoints(routes.map(({ product, weight }) => ({ productId: product.id, weight })))
  const ids = routes.map(({ product }) => product.id)
  const points = (mode === 'automatic' && pointsOf(stored, ids)) || resting
  const byPoints = sortBy(routes, ({ product }) => -(points[product.id] ?? 0))
  const firsts = byPoints.filter(({ product }) => (points[product.id] ?? 0) > 0)
  const orders = firsts.map(first => [first, ...byPoints.filter(other => other !== first)] as const)
  let bound = 0
  const bounds = firsts.map(({ product }) => {
    bound += points[product.id] ?? 0
    return bound
  })
  return { orders: orders as unknown as Chain<Chain<Route>>, bounds }
}

/** In a new order; equal ones stay as they were. */
function sortBy<Route>(routes: Chain<Route>, keyOf: (route: Route) => number | bigint): Chain<Route> {
  const sorted = [...routes].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    return left < right ? -1 : left > right ? 1 : 0
  })
  return sorted as unknown as Chain<Route>
}
