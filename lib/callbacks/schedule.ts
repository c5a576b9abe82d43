// Seconds before the second try, the third … (Standard Webhooks' own list); the first is made at once.
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
const retryAfterMax = 86_400

/**
 * Seconds to wait after the given number of tries failed, undefined after the last: the schedule with ±10 % of jitter,
 * or what the answer's `Retry-After` asks for where that is longer, up to a day.
 */
export function waitAfter(
  tries: number,
  retryAfter: string | undefined,
  now = new Date(),
  random = Math.random(),
): number | undefined {
  const wait = waits[tries - 1]
  if (wait === undefined) return undefined
  const asked = Math.min(retryAfterMax, readRetryAfter(retryAfter, now))
  return Math.max(wait * (0.9 + 0.2 * random), asked)
}

/** Seconds, or a date; 0 when it says neither. */
function readRetryAfter(value: string | undefined, now: Date): number {
  if (value === undefined) return 0
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now.getTime()) / 1000)
}
