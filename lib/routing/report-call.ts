import { callBatch } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { log } from '#lib/core/log.ts'
import type { SendOutcome } from '#lib/vendors/vendor.ts'
import { forgetCircuits } from './circuits.ts'
import { type CallNews, mergeNews } from './merge-news.ts'
import type { Route } from './plan-routes.ts'
import './telemetry.ts'

interface Call {
  route: Pick<Route, 'product' | 'account'>
  outcome: SendOutcome
  /** How much time the vendor was given. */
  givenMs: number
  /** The opening that it tries. */
  trial?: number | undefined
}

// A vendor that was given less time than this is not to blame for not answering.
const fairMs = 1_000
// As in `report_calls`.
const windowMs = 30_000

/** The successes of a circuit that this process has not told of: in good times nothing is written. */
const untold = new Map<string, { successes: number; since: number; last: number }>()

let turn = 0
const report = createBatch<CallNews & { turn: number }, undefined>({
  keyOf: news => String(news.turn),
  run: async news => {
    const states = await callBatch<{ state: string }>('report_calls', mergeNews(news))
    if (states.some(({ state }) => state !== 'closed') || news.some(({ trial }) => trial !== undefined)) {
      forgetCircuits()
    }
    return news.map(() => undefined)
  },
})

/**
 * Counts a call for its circuit. Only failures and trials reach the database; resolves when they have, and never
 * throws. A vendor that refuses a message works.
 */
export async function reportCall({ route, outcome, givenMs, trial }: Call): Promise<void> {
  const { product, account } = route
  const key = `${product.id} ${account}`
  const works = outcome.kind === 'accepted' || outcome.kind === 'refused'
  if (works && trial === undefined) {
    countSuccess(key)
    return
  }
  if (outcome.kind === 'ambiguous' && givenMs < fairMs) return
  const told = works ? undefined : takeSuccesses(key)
  await report({
    product_id: product.id,
    account,
    successes: works ? 1 : told && performance.now() - told.since < windowMs ? told.successes : 0,
    failures: works ? 0 : 1,
    in_a_row: works ? 0 : 1,
    success_ago: told && Math.round(performance.now() - told.last),
    ...(trial === undefined ? {} : { trial }),
    ...('reason' in outcome ? { reason: outcome.reason } : {}),
    ...('retryAfterSeconds' in outcome ? { retry_after: outcome.retryAfterSeconds } : {}),
    turn: turn++,
  }).catch((error: unknown) => {
    log().warn({ err: error, product: product.id }, 'a failed call could not be counted')
  })
}

function countSuccess(key: string): void {
  const now = performance.now()
  const known = untold.get(key)
  if (known && now - known.since < windowMs) {
    known.successes++
    known.last = now
  } else untold.set(key, { successes: 1, since: now, last: now })
}

function takeSuccesses(key: string) {
  const known = untold.get(key)
  untold.delete(key)
  return known
}
