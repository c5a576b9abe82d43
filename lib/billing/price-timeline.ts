/** One price of a product × country × currency and when it is in force: from its start, before its end. */
export interface PricePeriod {
  id: string
  amountMicros: bigint
  validFrom: Date
  /** Null: until further notice. */
  validTo: Date | null
}

export interface WantedPrice {
  amountMicros: bigint
  /** Undefined: at once. */
  validFrom: Date | undefined
  /** Undefined: until the next one begins, or until further notice. */
  validTo: Date | undefined
}

type PriceRefusal =
  /** What was or is in force is never edited. */
  | 'pricePast'
  | 'priceEndBeforeStart'
  /** It would reach into a price that begins later. */
  | 'priceOverlap'

export type Placed =
  | { kind: 'placed'; periods: PricePeriod[] }
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: PriceRefusal }

/**
 * Puts a price among the others (by start, without overlaps): the one before ends where it begins. Of a price that
 * is there already, only the end may change once it has begun. Placing the same again changes nothing.
 */
export function placePrice(
  periods: readonly PricePeriod[],
  wanted: WantedPrice,
  now: Date,
  id: string,
): Placed {
  const same = periods.find(period => isSame(period, wanted, now))
  if (same) return changePrice(periods, same, wanted, now)
  const validFrom = wanted.validFrom ?? now
  if (validFrom < now) return { kind: 'refused', reason: 'pricePast' }
  const next = periods.find(period => period.validFrom > validFrom)
  const validTo = wanted.validTo ?? next?.validFrom ?? null
  if (validTo && validTo <= validFrom) return { kind: 'refused', reason: 'priceEndBeforeStart' }
  if (reachesInto(next, validTo)) return { kind: 'refused', reason: 'priceOverlap' }
  const before = periods
    .filter(period => period.validFrom < validFrom)
    .map(period => (isInForce(period, validFrom) ? { ...period, validTo: validFrom } : period))
  const after = periods.filter(period => period.validFrom > validFrom)
  return {
    kind: 'placed',
    periods: [...before, { id, amountMicros: wanted.amountMicros, validFrom, validTo }, ...after],
  }
}

/** The price that is meant: it begins at the same moment, or is the one in force when `at once` asks for its amount. */
function isSame(period: PricePeriod, wanted: WantedPrice, now: Date): boolean {
  if (wanted.validFrom) return period.validFrom.getTime() === wanted.validFrom.getTime()
  const begins = period.validFrom.getTime() === now.getTime()
  return begins || (isInForce(period, now) && period.amountMicros === wanted.amountMicros)
}

function changePrice(
  periods: readonly PricePeriod[],
  present: PricePeriod,
  { amountMicros, validTo = present.validTo ?? undefined }: WantedPrice,
  now: Date,
): Placed {
  const sameAmount = present.amountMicros === amountMicros
  const sameEnd = present.validTo?.getTime() === validTo?.getTime()
  if (sameAmount && sameEnd) return { kind: 'unchanged' }
  const over = present.validTo !== null && present.validTo <= now
  if (over || (validTo && validTo <= now)) return { kind: 'refused', reason: 'pricePast' }
  if (!sameAmount && present.validFrom <= now) return { kind: 'refused', reason: 'pricePast' }
  if (validTo && validTo <= present.validFrom) return { kind: 'refused', reason: 'priceEndBeforeStart' }
  const next = periods.find(period => period.validFrom > present.validFrom)
  if (reachesInto(next, validTo ?? null)) return { kind: 'refused', reason: 'priceOverlap' }
  const changed = { ...present, amountMicros, validTo: validTo ?? null }
  return { kind: 'placed', periods: periods.map(period => (period === present ? changed : period)) }
}

function reachesInto(next: PricePeriod | undefined, validTo: Date | null): boolean {
  return next !== undefined && (validTo === null || validTo > next.validFrom)
}

/**
 * Ends a price at a moment that has not passed. One that has not begun by then never comes into force, and the one
 * before it goes on in its place. Undefined when it is over already or not there.
 */
export function endPeriod(
  periods: readonly PricePeriod[],
  id: string,
  end: Date,
  now: Date,
): PricePeriod[] | undefined {
  const ending = periods.find(period => period.id === id)
  if (!ending || end < now || (ending.validTo && ending.validTo <= end)) return undefined
  if (ending.validFrom < end) {
    return periods.map(period => (period === ending ? { ...period, validTo: end } : period))
  }
  return periods
    .filter(period => period !== ending)
    .map(period =>
      period.validTo?.getTime() === ending.validFrom.getTime()
        ? { ...period, validTo: ending.validTo }
        : period,
    )
}

function isInForce({ validFrom, validTo }: PricePeriod, moment: Date): boolean {
  return validFrom <= moment && (validTo === null || validTo > moment)
}
