/** Recipients under way at once: few at first, more while vendors answer soon. */
const sizeFirst = 16
const sizeMin = 32
/** As many as a vendor's account takes of messages: more would wait for it. */
const sizeMax = 64
/** Vendors that take longer have a queue: more at once would only wait. */
const slowMs = 800
/** So many failures of vendors in a row are no chance. */
const failuresMax = 10

/** How many recipients may be under way at once, learnt from how the sending goes. */
export function createWindow() {
  let size = sizeFirst
  let underWay = 0
  let averageMs = 0
  let failures = 0
  return {
    free: () => Math.max(0, Math.floor(size) - underWay),
    underWay: () => underWay,
    /** Every vendor fails: sending on would only use up recipients. */
    failing: () => failures >= failuresMax,
    /** The last one that ended found no vendor. */
    hasFailed: () => failures > 0,
    start(count: number): void {
      underWay += count
    },
    /** `failed`: no vendor could be reached, as opposed to one that refused the message. */
    finish(tookMs: number, failed: boolean): void {
      underWay--
      failures = failed ? failures + 1 : 0
      averageMs += (tookMs - averageMs) / 16
      if (failed) return
      size = averageMs > slowMs ? Math.max(sizeMin, size - 1) : Math.min(sizeMax, size + 1)
    },
  }
}
