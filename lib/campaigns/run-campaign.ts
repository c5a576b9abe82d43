import { log } from '#lib/core/log.ts'
import { stopSignal } from '#lib/core/stop.ts'
import { type Claimed, claimCampaign, releaseLease, type Tally } from './lease.ts'
import { prepareSlice } from './prepare-slice.ts'
import { sendSlice } from './send-slice.ts'
import type { SliceEnd } from './slice.ts'

/** Campaigns that a process works at at once; the others take turns with them. */
const placesMax = 2
const sliceMs = 15_000

let running = 0
let waiting = 0

/**
 * Works at a campaign, slice by slice, until it is done, has to wait, or another one waits for the place. Does nothing
 * when somebody else works at it; a campaign that found no place is asked for again by the worker's loop.
 */
export async function runCampaign({ campaignId }: { campaignId: string }): Promise<void> {
  if (running >= placesMax) {
    waiting++
    return
  }
  running++
  try {
    waiting = 0
    while (waiting === 0 && (await runSlice(campaignId)));
  } finally {
    running--
  }
}

/** Whether there is more to do at once. */
async function runSlice(campaignId: string): Promise<boolean> {
  const stopping = stopSignal()
  const campaign = stopping.aborted ? undefined : await claimCampaign(campaignId)
  if (!campaign) return false
  const slice = new AbortController()
  const abort = () => slice.abort()
  stopping.addEventListener('abort', abort, { once: true })
  const timer = setTimeout(abort, sliceMs)
  try {
    const end = await work(campaign, slice.signal)
    if (end.kind !== 'ended') await releaseLease(campaign, end.kind === 'wait' ? end : { tally: end.tally })
    return end.kind === 'more' && !stopping.aborted
  } catch (error) {
    // The lease is left to end: until then nobody tries again, and whoever does counts anew.
    log().error({ err: error, campaign: campaignId }, 'a slice of a campaign failed')
    return false
  } finally {
    clearTimeout(timer)
    stopping.removeEventListener('abort', abort)
  }
}

function work(campaign: Claimed, signal: AbortSignal): Promise<SliceEnd & { tally?: Tally }> {
  return campaign.status === 'preparing' ? prepareSlice(campaign, signal) : sendSlice(campaign, signal)
}
