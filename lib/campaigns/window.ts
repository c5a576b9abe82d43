/** Recipients on their way to a vendor at once: few at first, more while vendors answer soon. */
const sizeFirst = 16
/** A vendor that is slow by itself is not slower for so many. */
const sizeSlow = 32
/** What shares a statement: a quarter of them, so that others are on their way meanwhile. */
const batchShare = 1 / 4
/** What each answer that came soon adds. */
const growth = 1 / 8
/** Of two campaigns by one account all find room in its lane (`lib/messaging/message-lane.ts`) or among its waiting. */
const sizeMax = 144
/** What takes longer has waited for its turn: more at once would only wait longer. */
const slowMs = 400
/** Answered by a vendor, but not recorded yet. */
const unrecordedMax = 1_000
/** So many failures of vendors in a row are no chance. */
const failuresMax = 10

/** How many recipients may be on their way at once, learnt from how the sending goes. */
export function createWindow() {
  let size = sizeFirst
  let sending = 0
  let recording = 0
  let averageMs = 0
  let failures = 0
  return {
    free: () => (recording < unrecordedMax ? Math.max(0, Math.floor(size) - sending) : 0),
    /** How many are worth a statement of their own, while others are under way. */
    batch: () => Math.floor(size * batchShare),
    underWay: () => sending + recording,
    /** Every vendor fails: sending on would only use up recipients. */
    failing: () => failures >= failuresMax,
    /** The last one that ended found no vendor. */
    hasFailed: () => failures > 0,
    start(count: number): void {
      sending += count
    },
    /** `failed`: no vendor could be reached, as opposed to one that refused the message. */
    answered(tookMs: number, failed: boolean): void {
      sending--
      recording++
      failures = failed ? failures + 1 : 0
      averageMs += (tookMs - averageMs) / 16
      if (failed) return
      if (averageMs <= slowMs) size = Math.min(sizeMax, size + growth)
      else if (size > sizeSlow) size = Math.max(sizeSlow, size - 1)
    },
    recorded(): void {
      recording--
    },
  }
}
