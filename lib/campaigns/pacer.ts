/** Bursts make up for a loop that turns late, and no more. */
const burstSeconds = 0.1

/** How many are worth waiting for, so that they share a statement. */
const batchSeconds = 0.05

/** Lets so many a second pass, evenly. Times are milliseconds of a clock that never goes back. */
export function createPacer(perSecond: number, startedAt: number) {
  const most = Math.max(1, perSecond * burstSeconds)
  const batch = Math.max(1, Math.floor(perSecond * batchSeconds))
  let tokens = 1
  let at = startedAt
  const refill = (now: number) => {
    tokens = Math.min(most, tokens + (Math.max(0, now - at) * perSecond) / 1000)
    at = now
  }
  return {
    batch,
    /** How many may pass now. */
    allowed(now: number): number {
      refill(now)
      return Math.floor(tokens)
    },
    take(count: number): void {
      tokens -= count
    },
    /** Milliseconds until so many may pass, which must be no more than a burst. */
    waitMs(now: number, count: number): number {
      refill(now)
      return Math.max(1, Math.ceil(((count - tokens) * 1000) / perSecond))
    },
  }
}
