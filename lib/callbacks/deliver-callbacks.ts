import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from '#lib/core/bell.ts'
import { log } from '#lib/core/log.ts'
import { acknowledge } from './acknowledge.ts'
import type { CallbackFacts } from './facts.ts'
import { firstPosition, leaseCallbacks, leaseSeconds } from './lease.ts'
import { countTry, countUnderWay } from './telemetry.ts'
import { tryCallback } from './try-callback.ts'
import { createWindows } from './window.ts'

/** Tries under way at once, over all endpoints; a quarter of them for endpoints that fail. */
const placesMax = 1024
const failingMax = placesMax / 4
const rowsMax = 200
const busyMs = 5
const idleMsMax = 400
/** What must be left of a lease to begin a try: all its time, and some for the answer to be recorded. */
const leaseLeftMs = 25_000

/**
 * Sends callbacks that are due until the signal aborts, then finishes those under way. Nothing is lost with the process
 * or the database: what is not acknowledged is sent again, with the same id, when its lease ends.
 */
export async function deliverCallbacks(signal: AbortSignal): Promise<void> {
  const windows = createWindows()
  const underWay = new Set<Promise<void>>()
  let failing = 0
  let position = firstPosition
  let idleMs = busyMs
  const bell = createBell()
  signal.addEventListener('abort', bell.ring, { once: true })

  async function send(callback: CallbackFacts, leasedAt: number): Promise<void> {
    windows.start(callback.endpoint_id)
    if (callback.failing) failing++
    const tried = await tryInTime(callback, leasedAt)
    windows.finish(callback.endpoint_id, tried)
    if (callback.failing) failing--
  }

  while (!signal.aborted) {
    const placesFree = placesMax - underWay.size
    const leasedAt = performance.now()
    const lease = await leaseCallbacks({
      position,
      windows: windows.free(placesFree),
      windowNew: windows.windowNew,
      rowsMax: Math.min(rowsMax, placesFree),
      failingMax: failingMax - failing,
    }).catch((error: unknown) => {
      log().warn({ err: error }, 'callbacks could not be leased')
      return undefined
    })
    for (const callback of lease?.callbacks ?? []) {
      const sending: Promise<void> = send(callback, leasedAt).then(() => {
        underWay.delete(sending)
        countUnderWay(underWay.size)
        bell.ring()
      })
      underWay.add(sending)
    }
    countUnderWay(underWay.size)
    position = lease?.position ?? position
    const more = lease !== undefined && (lease.callbacks.length > 0 || !lease.allSeen)
    idleMs = more ? busyMs : lease ? Math.min(idleMs * 2, idleMsMax) : idleMsMax
    // A place that becomes free may be what the next one waits for.
    await (more ? sleep(busyMs) : bell.wait(idleMs))
  }
  await Promise.all(underWay)
}

/** One try and its acknowledgement, unless so much of the lease is gone that another worker may have it soon. */
async function tryInTime(callback: CallbackFacts, leasedAt: number) {
  if (performance.now() - leasedAt > leaseSeconds * 1000 - leaseLeftMs)
    return { delivered: false, latencyMs: 0 }
  const tried = await tryCallback(callback)
  countTry(tried.outcome, tried.latency_ms / 1000)
  await acknowledge(tried).catch((error: unknown) => {
    log().warn({ err: error, callback: callback.id }, 'a callback will be sent again')
  })
  return { delivered: tried.outcome === 'delivered', latencyMs: tried.latency_ms }
}
