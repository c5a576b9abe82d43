import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#lib/core/log.ts'
import { reviewHealth } from '#lib/routing/review-health.ts'

const pauseMs = 2_000

/** Judges the vendors' health until the signal aborts: a circuit that opens or an override that ends is told at once. */
export async function watchHealthUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await reviewHealth().catch((error: unknown) => {
      log().error({ err: error }, 'the health of vendors could not be judged')
    })
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
}
