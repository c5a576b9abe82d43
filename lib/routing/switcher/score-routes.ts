import type { Inputs, RouteInput } from './inputs.ts'
import type { Policy } from './policy.ts'

/** A route's worth: the success to be expected of a try, for all that a try costs. */
export interface Score {
  route: RouteInput
  /** Messages that are known of. */
  sample: number
  /** Of tries, those that got a usable answer; of those taken, verified; of those not late, beyond what is normal. */
  answered: number
  conversion: number
  speed: number
  /** The price and the patience that a try costs, in mean prices. */
  cost: number
  /** Success ÷ cost, and the variance of that. */
  value: number
  variance: number
}

/** What each route is worth by what it did in the window. */
export function scoreRoutes({ routes, policy }: Inputs): Score[] {
  const mean = routes.reduce((sum, { priceMicros }) => sum + priceMicros, 0) / Math.max(1, routes.length)
  return routes.map(route => scoreRoute(route, mean, policy))
}

function scoreRoute(route: RouteInput, meanPrice: number, { patience, lateShareMax }: Policy): Score {
  const { attempts, failures, judged, verified, timed, late, priceMicros } = route
  // One success and one failure more than were seen: a share of few is never quite 0 or 1, nor its variance 0.
  const sample = judged + failures
  const lateShare = share(late, timed)
  const speed = lateShare < lateShareMax ? 1 : 1 - lateShare
  const success = Math.min(1, ((verified + 1) / (sample + 2)) * speed)
  const cost = (meanPrice === 0 ? 1 : priceMicros / meanPrice) + patience
  return {
    route,
    sample,
    answered: 1 - share(failures, attempts),
    conversion: share(verified, judged),
    speed,
    cost,
    value: success / cost,
    variance: (success * (1 - success)) / (sample + 2) / cost ** 2,
  }
}

/** By how many standard errors the one is worth less than the other. */
export function zOf(worse: Score, better: Score): number {
  const error = Math.sqrt(worse.variance + better.variance)
  return error === 0 ? 0 : (better.value - worse.value) / error
}

function share(part: number, wholeCount: number): number {
  return wholeCount === 0 ? 0 : Math.min(1, part / wholeCount)
}
