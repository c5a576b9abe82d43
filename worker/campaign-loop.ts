import { setTimeout as sleep } from 'node:timers/promises'
import { wakeCampaigns } from '#lib/campaigns/wake-campaigns.ts'
import { log } from '#lib/core/log.ts'

const pauseMs = 1_000

/** Wakes campaigns until the signal aborts: those whose time has come, and those whose worker died. */
export async function wakeCampaignsUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wakeCampaigns().catch((error: unknown) => {
      log().error({ err: error }, 'campaigns could not be woken')
    })
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
}
