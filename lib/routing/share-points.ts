/** Product id → whole points; all of them together are 100. */
export type Points = Record<string, number>

const whole = 100

/**
 * Weights as whole points of 100 (by largest remainder, ties to the first): what a chain whose other routes are left
 * out rests at. Weights that are all nothing are an even split.
 */
export function sharePoints(routes: readonly { productId: string; weight: number }[]): Points {
  const sum = routes.reduce((total, { weight }) => total + weight, 0)
  const exact = routes.map(({ productId, weight }) => ({
    productId,
    points: (whole * (sum === 0 ? 1 : weight)) / (sum === 0 ? routes.length : sum),
  }))
  const floors = exact.map(one => ({ ...one, floor: Math.floor(one.points) }))
  const left = whole - floors.reduce((total, { floor }) => total + floor, 0)
  const byRemainder = [...floors].sort((a, b) => b.points - b.floor - (a.points - a.floor))
  const raised = new Set(byRemainder.slice(0, left).map(({ productId }) => productId))
  return Object.fromEntries(
    floors.map(({ productId, floor }) => [productId, floor + (raised.has(productId) ? 1 : 0)]),
  )
}

/** What is stored for exactly these routes; otherwise (one came, went or is off) nothing holds any more. */
export function pointsOf(stored: Points | undefined, productIds: readonly string[]): Points | undefined {
  if (!stored || Object.keys(stored).length !== productIds.length) return undefined
  return productIds.every(id => id in stored) ? stored : undefined
}

/** The points with some of them moved from one route to another. */
export function movePoints(shares: Points, from: string, to: string, points: number): Points {
  return { ...shares, [from]: (shares[from] ?? 0) - points, [to]: (shares[to] ?? 0) + points }
}
