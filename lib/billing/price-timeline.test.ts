import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endPeriod, type PricePeriod, placePrice, type WantedPrice } from './price-timeline.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const now = day(10)
const period = (id: string, amount: bigint, from: number, to: number | null): PricePeriod => ({
  id,
  amountMicros: amount,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
})
const wanted = (amount: bigint, from?: number, to?: number): WantedPrice => ({
  amountMicros: amount,
  validFrom: from === undefined ? undefined : day(from),
  validTo: to === undefined ? undefined : day(to),
})
const place = (periods: PricePeriod[], price: WantedPrice) => placePrice(periods, price, now, 'new')

describe('placing', () => {
  const present = period('a', 1n, 1, null)

  test('a price from a later day closes the one before on that day', () => {
    expect(place([present], wanted(2n, 20))).toEqual({
      kind: 'placed',
      periods: [period('a', 1n, 1, 20), period('new', 2n, 20, null)],
    })
  })

  test('a price without an end ends where the next one begins', () => {
    const periods = [period('a', 1n, 1, 20), period('b', 3n, 20, null)]
    expect(place(periods, wanted(2n, 15))).toEqual({
      kind: 'placed',
      periods: [period('a', 1n, 1, 15), period('new', 2n, 15, 20), period('b', 3n, 20, null)],
    })
  })

  test('at once means now; the price in force asked for again is the same price', () => {
    expect(place([present], wanted(2n))).toMatchObject({ periods: [{ validTo: now }, { validFrom: now }] })
    expect(place([present], wanted(1n))).toEqual({ kind: 'unchanged' })
  })

  test('what was or is in force keeps its start and its amount', () => {
    expect(place([present], wanted(2n, 1))).toEqual({ kind: 'refused', reason: 'pricePast' })
    expect(place([present], wanted(2n, 5))).toEqual({ kind: 'refused', reason: 'pricePast' })
    expect(place([period('a', 1n, 1, 5)], wanted(1n, 1, 12))).toEqual({
      kind: 'refused',
      reason: 'pricePast',
    })
    expect(place([present], wanted(1n, 1, 9))).toEqual({ kind: 'refused', reason: 'pricePast' })
  })

  test('the price in force may get an end, and a coming one another amount', () => {
    expect(place([present], wanted(1n, 1, 12))).toEqual({ kind: 'placed', periods: [period('a', 1n, 1, 12)] })
    expect(place([period('a', 1n, 20, null)], wanted(2n, 20))).toEqual({
      kind: 'placed',
      periods: [period('a', 2n, 20, null)],
    })
  })

  test('an end that is no later than the start, or lies in the next price, is refused', () => {
    expect(place([], wanted(2n, 20, 20))).toEqual({ kind: 'refused', reason: 'priceEndBeforeStart' })
    const next = period('b', 3n, 20, null)
    expect(place([next], wanted(2n, 15, 21))).toEqual({ kind: 'refused', reason: 'priceOverlap' })
    expect(place([next], wanted(2n, 15, 18))).toMatchObject({ kind: 'placed' })
  })
})

describe('ending', () => {
  test('a price in force ends at the moment, which may not have passed', () => {
    const periods = [period('a', 1n, 1, null)]
    expect(endPeriod(periods, 'a', day(12), now)).toEqual([period('a', 1n, 1, 12)])
    expect(endPeriod(periods, 'a', day(9), now)).toBeUndefined()
    expect(endPeriod([period('a', 1n, 1, 5)], 'a', now, now)).toBeUndefined()
    expect(endPeriod(periods, 'other', day(12), now)).toBeUndefined()
  })

  test('a price that never began is gone, and the one before goes on', () => {
    const periods = [period('a', 1n, 1, 20), period('b', 2n, 20, 30), period('c', 3n, 30, null)]
    expect(endPeriod(periods, 'b', now, now)).toEqual([period('a', 1n, 1, 30), period('c', 3n, 30, null)])
  })
})

const wish = fc.record({
  amountMicros: fc.bigInt({ min: 1n, max: 4n }),
  validFrom: fc.option(fc.integer({ min: 1, max: 25 }).map(day), { nil: undefined }),
  validTo: fc.option(fc.integer({ min: 1, max: 30 }).map(day), { nil: undefined }),
})

test('whatever is asked for, prices never overlap, the past stays, and asking again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), fc.integer({ min: 1, max: 25 }), (wishes, turn) => {
      let periods: PricePeriod[] = []
      let count = 0
      for (const [index, one] of wishes.entries()) {
        // The first wishes are made early, the others later.
        const moment = day(index < wishes.length / 2 ? 1 : turn)
        const placed = placePrice(periods, one, moment, String(count++))
        if (placed.kind !== 'placed') continue
        for (const old of periods.filter(({ validFrom }) => validFrom <= moment)) {
          const kept = placed.periods.find(({ id }) => id === old.id)
          expect(kept).toMatchObject({ amountMicros: old.amountMicros, validFrom: old.validFrom })
          if (old.validTo && old.validTo <= moment) expect(kept).toEqual(old)
        }
        periods = placed.periods
        expect(placePrice(periods, one, moment, 'again')).toEqual({ kind: 'unchanged' })
        for (const [place, { validFrom, validTo }] of periods.entries()) {
          const next = periods[place + 1]
          if (validTo) expect(validTo > validFrom).toBe(true)
          if (next) expect(validTo && validTo <= next.validFrom).toBe(true)
        }
      }
    }),
    { numRuns: 2000, seed: 7 },
  )
})
