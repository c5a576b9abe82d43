import { addHistograms, type Histogram } from './buckets.ts'

/** What became of a number of deliveries. */
export interface Counts {
  requested: number
  /** Taken by a vendor; of these delivered (a verified one certainly was), undelivered, rejected. */
  sent: number
  delivered: number
  undelivered: number
  rejected: number
  /** Taken by no vendor. */
  failed: number
  verified: number
  chargedMicros: bigint
}

/** The same with how long they took, from the request to the report and to the right code. */
export interface Totals extends Counts {
  deliver: Histogram
  verify: Histogram
}

/** The totals of several groups together; of none they are zero. */
export function addTotals(all: readonly Totals[]): Totals {
  const sum = (name: Exclude<keyof Counts, 'chargedMicros'>) =>
    all.reduce((total, counts) => total + counts[name], 0)
  return {
    requested: sum('requested'),
    sent: sum('sent'),
    delivered: sum('delivered'),
    undelivered: sum('undelivered'),
    rejected: sum('rejected'),
    failed: sum('failed'),
    verified: sum('verified'),
    chargedMicros: all.reduce((total, counts) => total + counts.chargedMicros, 0n),
    deliver: addHistograms(all.map(({ deliver }) => deliver)),
    verify: addHistograms(all.map(({ verify }) => verify)),
  }
}

/** A part of the whole, 0 to 1; undefined of nothing. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

/** What one verified user cost, or undefined when nobody verified. */
export function costPerVerified({ chargedMicros, verified }: Counts): bigint | undefined {
  return costOfOne(chargedMicros, verified)
}

/** What one delivered message cost, or undefined when none is known to have arrived. */
export function costPerDelivered({ chargedMicros, delivered }: Counts): bigint | undefined {
  return costOfOne(chargedMicros, delivered)
}

function costOfOne(micros: bigint, count: number): bigint | undefined {
  return count === 0 ? undefined : (micros + BigInt(count) / 2n) / BigInt(count)
}
