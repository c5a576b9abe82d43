import { movePoints } from '../share-points.ts'
import { type Decision, type Inputs, type RouteInput, type StillReason, since } from './inputs.ts'
import { type Score, zOf } from './score-routes.ts'

type Still = (code: StillReason['code']) => Decision

/**
 * One step of the shares towards their resting points, when it has been quiet for long enough; routes that the
 * evidence still hints at are left out. Undefined when the shares rest already.
 */
export function driftBack(inputs: Inputs, scores: readonly Score[], still: Still): Decision | undefined {
  const { routes, policy, now, movedAt, steppedAt } = inputs
  if (routes.every(({ share, resting }) => share === resting)) return undefined
  const quietMs = movedAt ? since(now, movedAt) : policy.quietMs
  if (quietMs < policy.quietMs) return still('not_quiet')
  if (steppedAt && since(now, steppedAt) < policy.backEveryMs) return still('not_yet')
  const short = routes.filter(route => route.share < route.resting && !isSuspect(route, scores, policy))
  const over = routes.filter(route => route.share > route.resting)
  let { shares } = still('resting')
  let left = policy.step
  for (const to of largest(short, route => route.resting - route.share)) {
    for (const from of largest(over, route => route.share - route.resting)) {
      const missing = to.resting - (shares[to.productId] ?? 0)
      const spare = (shares[from.productId] ?? 0) - from.resting
      const points = Math.min(left, missing, spare)
      shares = movePoints(shares, from.productId, to.productId, points)
      left -= points
    }
  }
  const points = policy.step - left
  if (points === 0) return still('not_quiet')
  const gained = routes.filter(({ productId, share }) => (shares[productId] ?? 0) > share)
  const quietMinutes = Math.round(quietMs / 60_000)
  const to = gained.map(({ productId }) => productId)
  return { kind: 'back', shares, reason: { code: 'quiet', to, points, quietMinutes } }
}

function largest(routes: RouteInput[], by: (route: RouteInput) => number): RouteInput[] {
  return routes.toSorted((a, b) => by(b) - by(a))
}

/** Whether what is known of a route even hints that it is worse than the best of the others. */
function isSuspect(
  route: RouteInput,
  scores: readonly Score[],
  { witnessMin, hintZ, gapMin }: Inputs['policy'],
) {
  const own = scores.find(score => score.route === route)
  const others = scores.filter(score => score !== own && score.sample >= witnessMin)
  const best = others.toSorted((a, b) => b.value - a.value)[0]
  if (!own || !best || own.sample < witnessMin) return false
  return best.value >= own.value * (1 + gapMin) && zOf(own, best) >= hintZ
}
