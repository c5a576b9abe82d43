import type { Tally } from './lease.ts'
import type { RowEnd } from './send-row.ts'

/** The pace is that of about so many seconds. */
const paceSeconds = 4

/** Counts what became of recipients until that is stored, and how many there are a second. */
export function createTally() {
  let sent = 0
  let failed = 0
  let ends = 0
  let pace = 0
  let since = performance.now()
  return {
    count(became: RowEnd): void {
      ends++
      if (became === 'sent') sent++
      else if (became === 'failed') failed++
    },
    /** What is not stored yet; it is counted as stored from now on. */
    take(): Tally {
      const now = performance.now()
      const seconds = (now - since) / 1000
      if (seconds >= 0.5) {
        const weight = pace === 0 ? 1 : Math.min(1, seconds / paceSeconds)
        pace += (ends / seconds - pace) * weight
        ends = 0
        since = now
      }
      const tally = { sent, failed, pace }
      sent = 0
      failed = 0
      return tally
    },
    /** It was not stored after all. */
    giveBack(tally: Tally): void {
      sent += tally.sent
      failed += tally.failed
    },
  }
}
