const firstSeconds = 0.1
const growth = 1.1
const lastSeconds = 7 * 24 * 60 * 60

/**
 * Where the buckets of latencies end, in seconds: bucket `i` holds what took from bound `i - 1` up to bound `i`.
 * Each is 10 % wider than the one before, from a tenth of a second to a week. Stored counts refer to them: a change
 * here asks for counting everything again.
 */
export const bucketBounds: readonly number[] = Array.from(
  { length: Math.ceil(Math.log(lastSeconds / firstSeconds) / Math.log(growth)) + 1 },
  (_, index) => firstSeconds * growth ** index,
)

/** How many fell into which bucket. */
export type Histogram = ReadonlyMap<number, number>

/** A histogram as the database adds them up: 12 decimal digits for each bucket, those of the first at the end. */
export function readHistogram(digits: string): Histogram {
  const histogram = new Map<number, number>()
  for (let end = digits.length, bucket = 0; end > 0; end -= 12, bucket++) {
    const count = Number(digits.slice(Math.max(0, end - 12), end))
    if (count > 0) histogram.set(bucket, count)
  }
  return histogram
}

export function addHistograms(histograms: Iterable<Histogram>): Histogram {
  const sum = new Map<number, number>()
  for (const histogram of histograms) {
    for (const [bucket, count] of histogram) sum.set(bucket, (sum.get(bucket) ?? 0) + count)
  }
  return sum
}

/**
 * The latency in milliseconds that a share of the counted ones does not exceed (0.5: the median), or undefined when
 * none is counted. Between a tenth of a second and a week it is at most 5 % off: the (geometric) middle of the
 * bucket in which the true one is.
 */
export function percentile(histogram: Histogram, share: number): number | undefined {
  const entries = [...histogram].sort(([a], [b]) => a - b)
  const total = entries.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.max(1, Math.ceil(share * total))
  let below = 0
  for (const [bucket, count] of entries) {
    below += count
    if (below >= rank) return middle(bucket) * 1000
  }
  return undefined
}

/** The first and the last bucket have one end only. */
function middle(bucket: number): number {
  const low = bucketBounds[bucket - 1]
  const high = bucketBounds[bucket]
  if (low === undefined) return firstSeconds
  return high === undefined ? low : Math.sqrt(low * high)
}
