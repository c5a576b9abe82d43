/** How a message finds its vendor: in order, at random by weight, the cheapest first, or as the switcher shares it. */
export const routings = ['manual', 'weighted', 'cheapest', 'automatic'] as const
export type Routing = (typeof routings)[number]

/** So little of an automatic gateway's traffic always goes to each provider, so that a recovery is noticed. */
export const pointsMin = 2

/** Whether the weights of a gateway's routes mean anything. */
export function sharesByWeight(routing: Routing | undefined): boolean {
  return routing === 'weighted' || routing === 'automatic'
}
