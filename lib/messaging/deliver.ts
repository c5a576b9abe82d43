import { log } from '#lib/core/log.ts'
import { admitCall } from '#lib/routing/admit-call.ts'
import type { PlannedRoute } from '#lib/routing/plan-routes.ts'
import { reportCall } from '#lib/routing/report-call.ts'
import type { SendOutcome, VendorMessage } from '#lib/vendors/vendor.ts'
import { recordReports } from './record-reports.ts'
import { reportUrl } from './report-token.ts'
import { countAttempt } from './telemetry.ts'

/** The vendor was not called: it is known to be down, or an operator says so. */
interface Skipped {
  kind: 'skipped'
  reason: string
  retryAfterSeconds: number
}
/** One call to one vendor, or why it was not called. */
export interface Attempt {
  route: PlannedRoute
  outcome: SendOutcome | Skipped
  /** Absent when there was no time left for any. */
  at?: Date
}
/** The attempt that decided, and the others. */
export interface Sending extends Attempt {
  others: Attempt[]
}
interface Policy {
  /** Time for all vendors together. */
  timeoutMs: number
  /** Whether the next vendor may be tried while it is unknown if this one sent. */
  retryAmbiguous: boolean
}

// Less time than this is not worth a vendor's call.
const attemptMsMin = 250

/**
 * Tries the routes in order until one takes the message, one refuses it, or time is over; never throws.
 * The outcome is the last one that counts: an ambiguous attempt is not hidden by an unavailable one after it.
 */
export async function deliver(
  message: VendorMessage,
  routes: readonly [PlannedRoute, ...PlannedRoute[]],
  policy: Policy,
): Promise<Sending> {
  const deadline = Date.now() + policy.timeoutMs
  // A timer of our own, because AbortSignal.timeout keeps each message alive for its whole time.
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), policy.timeoutMs)
  try {
    return await tryRoutes(message, routes, { ...policy, deadline, signal: clock.signal })
  } finally {
    clearTimeout(timer)
  }
}

async function tryRoutes(
  message: VendorMessage,
  routes: readonly [PlannedRoute, ...PlannedRoute[]],
  { deadline, signal, retryAmbiguous }: Policy & { deadline: number; signal: AbortSignal },
): Promise<Sending> {
  const attempts: Attempt[] = []
  let decisive: Attempt = { route: routes[0], outcome: { kind: 'unavailable', reason: 'no time left' } }
  for (const route of routes) {
    if (deadline - Date.now() < attemptMsMin) break
    const at = new Date()
    const outcome = await attempt(message, route, { deadline, signal })
    countAttempt(route.product.id, outcome.kind)
    const made = { route, outcome, at }
    attempts.push(made)
    if (counts(made, decisive)) decisive = made
    if (outcome.kind === 'accepted' || outcome.kind === 'refused') break
    if (outcome.kind === 'ambiguous' && !retryAmbiguous) break
  }
  return { ...decisive, others: attempts.filter(other => other !== decisive) }
}

/** Whether an attempt says more of a message than the one that counted so far. */
function counts({ outcome }: Attempt, decisive: Attempt): boolean {
  if (outcome.kind === 'skipped') return decisive.at === undefined || decisive.outcome.kind === 'skipped'
  return decisive.outcome.kind !== 'ambiguous' || outcome.kind !== 'unavailable'
}

async function attempt(
  message: VendorMessage,
  route: PlannedRoute,
  { deadline, signal }: { deadline: number; signal: AbortSignal },
): Promise<SendOutcome | Skipped> {
  const admission = await admitCall(route)
  if (admission.kind === 'skip') return { ...admission, kind: 'skipped' }
  const givenMs = deadline - Date.now()
  const outcome = await call(message, route, signal)
  // The next vendor need not wait for the book-keeping about this one.
  void reportCall({ route, outcome, givenMs, trial: admission.trial })
  return outcome
}

async function call(message: VendorMessage, route: PlannedRoute, signal: AbortSignal): Promise<SendOutcome> {
  const { vendor, product, config, credentialId } = route
  try {
    return await vendor.send(message, {
      product,
      accountId: credentialId,
      config,
      signal,
      reportUrl: reportUrl(vendor.id, credentialId),
      onReports: async reports => {
        await recordReports(credentialId, reports)
      },
    })
  } catch (error) {
    log().error({ err: error, vendor: vendor.id }, 'a vendor adapter failed')
    return { kind: 'ambiguous', reason: 'the call to the vendor failed in an unknown way' }
  }
}
