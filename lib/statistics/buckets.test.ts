import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { addHistograms, bucketBounds, percentile, readHistogram } from './buckets.ts'

const shares = [0.5, 0.75, 0.9, 0.95, 0.99, 1]

test('a percentile is at most 5 % off, from a tenth of a second to a week', () => {
  const seconds = fc.double({ min: 0.1, max: 604_800, noNaN: true })
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 200 }), latencies => {
      const histogram = addHistograms(
        latencies.map(latency => new Map([[bucketBounds.filter(bound => bound <= latency).length, 1]])),
      )
      const sorted = [...latencies].sort((a, b) => a - b)
      for (const share of shares) {
        const exact = (sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 1000
        const read = percentile(histogram, share) ?? 0
        expect(Math.abs(read - exact) / exact).toBeLessThanOrEqual(0.05)
      }
    }),
  )
})

test('of nothing there is no percentile', () => {
  expect(percentile(readHistogram('0'), 0.5)).toBeUndefined()
})

test('the database puts each latency into the bucket it belongs to and adds them up', async () => {
  const latencies = [-3, 0, 0.05, 0.1, 0.11, 1, 3.2, 3.2, 59.9, 604_800, 9_999_999]
  const [row] = await sql()<{ sum: string }[]>`
    select sum(histogram(make_interval(secs => s), ${bucketBounds as number[]}))::text as sum
    from unnest(${latencies}::float8[]) s`
  const expected = addHistograms(
    latencies.map(latency => new Map([[bucketBounds.filter(bound => bound <= latency).length, 1]])),
  )
  expect(new Map([...readHistogram(row?.sum ?? '')].sort())).toEqual(new Map([...expected].sort()))
})
