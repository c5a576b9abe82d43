import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#lib/core/log.ts'
import { sweepDeliveries } from '#lib/messaging/sweep.ts'

const pauseMs = 2_000

/** Sweeps open deliveries until the signal aborts; goes on at once while there is a full batch. */
export async function sweepUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const swept = await sweepDeliveries().catch((error: unknown) => {
      log().error({ err: error }, 'the sweeper failed')
      return 0
    })
    if (swept > 0) log().warn({ swept }, 'deliveries without an outcome were ended')
    await sleep(swept > 0 ? 100 : pauseMs, undefined, { signal }).catch(() => {})
  }
}
