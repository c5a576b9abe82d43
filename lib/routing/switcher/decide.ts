import { movePoints } from '../share-points.ts'
import { accuse } from './accuse.ts'
import { driftBack } from './drift-back.ts'
import { type Decision, type Inputs, type StillReason, since } from './inputs.ts'
import { scoreRoutes } from './score-routes.ts'

/** A worker's minute may come a little early. */
const earlyShare = 0.9

/**
 * What the switcher does with the shares of one gateway, country and network: moves points away from a route that is
 * worse than another by more than chance, lets them drift back after a quiet time, or leaves them. Pure: the same
 * inputs give the same decision.
 */
export function decide(inputs: Inputs): Decision {
  const { routes, policy, now, steppedAt, verifiesLately } = inputs
  const shares = Object.fromEntries(routes.map(({ productId, share }) => [productId, share]))
  const still = (code: StillReason['code']): Decision => ({ kind: 'none', shares, reason: { code } })
  if (routes.length < 2) return still('one_route')
  if (!verifiesLately) return still('no_verifications')
  if (steppedAt && since(now, steppedAt) < policy.tickMs * earlyShare) return still('too_soon')
  const scores = scoreRoutes(inputs)
  const accused = accuse(scores, policy)
  if (accused.kind === 'found') {
    const { from, to, points } = accused.reason
    return { kind: 'away', shares: movePoints(shares, from, to, points), reason: accused.reason }
  }
  return driftBack(inputs, scores, still) ?? still(accused.code)
}
