import { type Points, sharePoints } from '#lib/routing/share-points.ts'
import { decide } from '#lib/routing/switcher/decide.ts'
import type { Decision, Evidence } from '#lib/routing/switcher/inputs.ts'
import { standardPolicy } from '#lib/routing/switcher/policy.ts'
import type { RouteHour } from './read-hours.ts'

export interface SimulatedRoute {
  productId: string
  /** Its resting points. */
  weight: number
  /** In micro-units; undefined: it does not serve the country. */
  priceIn: (country: string) => number | undefined
}

const minuteMs = 60_000
const ticks = 60
/** A window is a quarter of an hour, and so is what is seen in it. */
const windows = 4
/** These say the same in every minute of an hour, whose evidence is one. */
const lasting = new Set<string>(['one_route', 'no_verifications', 'few', 'alike', 'at_floor'])

/**
 * How the switcher would have shared the messages of a network, hour after hour: it decides each minute by a quarter of
 * what all routes did in the hour, and begins at the resting points. An hour's shares are the mean of its minutes'.
 */
export function shareAutomatically(
  channel: string,
  routes: readonly { productId: string; weight: number; priceMicros: number }[],
): (hour: number, members: readonly RouteHour[]) => Points {
  const resting = sharePoints(routes)
  let shares = resting
  let movedAt: string | null = null
  let steppedAt: string | null = null
  let verifies = false
  return (hour, members) => {
    verifies ||= members.some(({ verified }) => verified > 0)
    const evidence = routes.map(route => ({
      ...evidenceOf(route.productId, members),
      priceMicros: route.priceMicros,
      resting: resting[route.productId] ?? 0,
    }))
    const sum: Points = {}
    for (let tick = 0; tick < ticks; tick++) {
      const now = new Date(hour + tick * minuteMs).toISOString()
      const decision: Decision = decide({
        now,
        channel,
        routes: evidence.map(one => ({ ...one, share: shares[one.productId] ?? 0 })),
        movedAt,
        steppedAt,
        verifiesLately: verifies,
        policy: standardPolicy,
      })
      shares = decision.shares
      if (decision.kind !== 'none') steppedAt = now
      if (decision.kind === 'away') movedAt = now
      const left = lasting.has(decision.reason.code) ? ticks - tick : 1
      for (const [id, points] of Object.entries(shares)) sum[id] = (sum[id] ?? 0) + points * left
      if (left > 1) break
    }
    return Object.fromEntries(Object.entries(sum).map(([id, points]) => [id, points / ticks]))
  }
}

function evidenceOf(productId: string, members: readonly RouteHour[]): Evidence {
  const own = members.filter(row => row.productId === productId)
  const part = (read: (row: RouteHour) => number) =>
    Math.round(own.reduce((sum, row) => sum + read(row), 0) / windows)
  return {
    productId,
    attempts: part(row => row.requested),
    failures: part(row => row.failed),
    judged: part(row => row.sent),
    verified: part(row => row.verified),
    timed: part(row => row.timed),
    late: part(row => row.late),
  }
}
