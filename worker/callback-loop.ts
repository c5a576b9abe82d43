import { deliverCallbacks } from '#lib/callbacks/deliver-callbacks.ts'
import { log } from '#lib/core/log.ts'
import { closeSafePools } from '#lib/core/safe-fetch.ts'

/** Sends callbacks until the signal aborts and what is under way has ended. */
export async function sendCallbacksUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await deliverCallbacks(signal).catch((error: unknown) => {
      log().error({ err: error }, 'sending callbacks failed')
    })
  }
  await closeSafePools()
}
