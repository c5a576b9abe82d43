import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RouteHour } from './read-hours.ts'
import { countActual, type SimulatedPolicy, simulate } from './simulate.ts'

const hourMs = 3_600_000
const row = (productId: string, changes: Partial<RouteHour> = {}): RouteHour => ({
  hour: 0,
  productId,
  country: 'ID',
  operator: 'Telkomsel',
  requested: 100,
  sent: 100,
  failed: 0,
  verified: 80,
  chargedMicros: 35_000,
  late: 0,
  timed: 100,
  ...changes,
})
const prices: Record<string, number> = { a: 350, b: 420 }
const gateway = {
  channel: 'SMS',
  routes: Object.entries(prices).map(([productId, price]) => ({
    productId,
    weight: productId === 'a' ? 70 : 30,
    priceIn: () => price,
  })),
}
const b = { verified: 90, chargedMicros: 42_000 }
const policies: SimulatedPolicy[] = [
  { kind: 'first', productId: 'b' },
  { kind: 'weighted' },
  { kind: 'cheapest' },
  { kind: 'automatic' },
]
const sum = (values: Record<string, number>) => Object.values(values).reduce((all, one) => all + one, 0)

test('another first provider takes every message, at its own conversion and price of that hour', () => {
  const hours = [row('a'), row('b', b)]
  expect(countActual(hours)).toMatchObject({ known: 200, verified: 170, costMicros: 77_000 })
  expect(simulate(gateway, { kind: 'first', productId: 'b' }, hours)).toEqual({
    messages: { b: 200 },
    known: 200,
    verified: 180,
    costMicros: 84_000,
    unknown: 0,
  })
})

test('by weight they are shared as the points say, by price the cheapest takes all', () => {
  const hours = [row('a'), row('b', b)]
  expect(simulate(gateway, { kind: 'weighted' }, hours).messages).toEqual({ a: 140, b: 60 })
  expect(simulate(gateway, { kind: 'cheapest' }, hours).messages).toEqual({ a: 200 })
})

test('a route that was seldom used in an hour is judged by all of them', () => {
  const hours = [
    row('a'),
    row('b', b),
    row('a', { hour: hourMs }),
    row('b', { hour: hourMs, requested: 1, verified: 0, chargedMicros: 420 }),
  ]
  const { verified } = simulate(gateway, { kind: 'first', productId: 'b' }, hours)
  expect(verified).toBeCloseTo(200 * 0.9 + 101 * (90 / 101))
})

test('of a route that was never used the outcome is unknown, not guessed', () => {
  const outcome = simulate(gateway, { kind: 'first', productId: 'b' }, [row('a')])
  expect(outcome).toEqual({ messages: { b: 100 }, known: 0, verified: 0, costMicros: 0, unknown: 100 })
})

test('the switcher would have left a provider in the hours in which it converts badly, and come back', () => {
  const hours = [0, 1, 2, 3].flatMap(index => {
    const bad = index === 1
    return [
      row('a', { hour: index * hourMs, requested: 400, sent: 400, timed: 400, verified: bad ? 40 : 320 }),
      row('b', { hour: index * hourMs, requested: 400, sent: 400, timed: 400, verified: 320 }),
    ]
  })
  const only = (index: number) =>
    simulate(gateway, { kind: 'automatic' }, hours.slice(0, index * 2)).messages.a ?? 0
  const shares = [0, 1, 2, 3].map(index => Math.round((only(index + 1) - only(index)) / 8))
  expect(shares[0]).toBe(70)
  expect(shares[1]).toBeLessThan(10)
  expect(shares[2]).toBeGreaterThan(20)
  expect(shares[3]).toBe(70)
})

test('whatever the traffic, each policy sends exactly the messages there were, known or not', () => {
  const any = fc.array(
    fc
      .record({
        hour: fc.nat(20).map(hour => hour * hourMs),
        productId: fc.constantFrom('a', 'b', 'gone'),
        operator: fc.constantFrom('', 'Tri', 'Telkomsel'),
        requested: fc.integer({ min: 1, max: 500 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ share, ...one }) =>
        row(one.productId, {
          ...one,
          sent: one.requested,
          timed: one.requested,
          verified: Math.floor(one.requested * share),
        }),
      ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(any, hours => {
      const { known } = countActual(hours)
      for (const policy of policies) {
        const outcome = simulate(gateway, policy, hours)
        expect(outcome.known + outcome.unknown).toBeCloseTo(known)
        expect(sum(outcome.messages)).toBeCloseTo(known)
        expect(outcome.verified).toBeLessThanOrEqual(outcome.known + 1e-6)
      }
    }),
  )
})
