import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { Inputs, RouteInput } from './inputs.ts'
import { standardPolicy } from './policy.ts'

const now = '2026-11-22T10:00:00.000Z'
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()

const route = (productId: string, changes: Partial<RouteInput> = {}): RouteInput => ({
  productId,
  attempts: 200,
  failures: 0,
  judged: 200,
  verified: 160,
  timed: 200,
  late: 0,
  priceMicros: 350,
  share: 50,
  resting: 50,
  ...changes,
})
const inputs = (routes: RouteInput[], changes: Partial<Inputs> = {}): Inputs => ({
  now,
  channel: 'SMS',
  routes,
  movedAt: null,
  steppedAt: null,
  verifiesLately: true,
  policy: standardPolicy,
  ...changes,
})
const dead = { attempts: 80, failures: 80, judged: 0, verified: 0, timed: 0 }
const few = { attempts: 4, judged: 4, verified: 3, timed: 4 }

test.each([
  ['failing', { attempts: 200, failures: 90, judged: 110, verified: 88 }],
  ['slow', { late: 70 }],
  ['conversion', { verified: 90 }],
  ['cost', { priceMicros: 2000 }],
] as const)('ten points leave a route for what weighs most: %s', (code, changes) => {
  const decision = decide(inputs([route('a', changes), route('b')]))
  expect(decision).toMatchObject({
    kind: 'away',
    shares: { a: 40, b: 60 },
    reason: { code, from: 'a', to: 'b' },
  })
})

test.each([
  [
    'nothing was verified lately',
    inputs([route('a', dead), route('b')], { verifiesLately: false }),
    'no_verifications',
  ],
  ['a decision was made this minute', inputs([route('a', dead), route('b')], { steppedAt: now }), 'too_soon'],
  ['too little is known', inputs([route('a', few), route('b', few)]), 'few'],
  ['all do well alike', inputs([route('a'), route('b', { verified: 158 })]), 'alike'],
  ['all do badly alike', inputs([route('a', dead), route('b', dead)]), 'alike'],
  ['a route is a little dearer', inputs([route('a', { priceMicros: 450 }), route('b')]), 'alike'],
  [
    'who is worst has nothing to lose',
    inputs([route('a', { ...dead, share: 2, resting: 2 }), route('b', { share: 98, resting: 98 })]),
    'at_floor',
  ],
  ['there is one route', inputs([route('a', dead)]), 'one_route'],
] as const)('nothing moves when %s', (_, given, code) => {
  const { kind, shares, reason } = decide(given)
  const before = Object.fromEntries(given.routes.map(({ productId, share }) => [productId, share]))
  expect({ kind, shares, reason }).toEqual({ kind: 'none', shares: before, reason: { code } })
})

test('points go to the best of the others, and the last ones only down to the floor', () => {
  const routes = [
    route('a', { ...dead, share: 9 }),
    route('b', { share: 45, verified: 140 }),
    route('c', { share: 46 }),
  ]
  expect(decide(inputs(routes))).toMatchObject({ kind: 'away', shares: { a: 2, b: 45, c: 53 } })
})

test('after fifteen quiet minutes shares drift back, a step every three minutes, onto the resting points', () => {
  const routes = [route('a', { ...few, share: 45, resting: 50 }), route('b', { share: 55 })]
  const at = (movedMinutes: number, steppedMinutes: number) =>
    decide(inputs(routes, { movedAt: minutesAgo(movedMinutes), steppedAt: minutesAgo(steppedMinutes) }))
  expect(at(14, 14).reason).toEqual({ code: 'not_quiet' })
  expect(at(30, 2).reason).toEqual({ code: 'not_yet' })
  expect(at(15, 15)).toMatchObject({
    kind: 'back',
    shares: { a: 50, b: 50 },
    reason: { points: 5, quietMinutes: 15 },
  })
})

test('what even hints that a route is still bad keeps its points away', () => {
  const bad = { attempts: 8, failures: 7, judged: 1, verified: 1, timed: 1, share: 2, resting: 70 }
  const routes = [route('a', bad), route('b', { share: 98, resting: 30 })]
  const decision = decide(inputs(routes, { movedAt: minutesAgo(20), steppedAt: minutesAgo(20) }))
  expect(decision.reason).toEqual({ code: 'not_quiet' })
})

const anyRoutes = fc
  .array(
    fc.record({
      attempts: fc.nat(500),
      failed: fc.double({ min: 0, max: 1, noNaN: true }),
      verified: fc.double({ min: 0, max: 1, noNaN: true }),
      late: fc.double({ min: 0, max: 1, noNaN: true }),
      priceMicros: fc.integer({ min: 0, max: 2_000_000_000 }),
      share: fc.integer({ min: 2, max: 24 }),
      resting: fc.integer({ min: 2, max: 24 }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map(all => {
    const fill = (name: 'share' | 'resting') => 100 - all.slice(1).reduce((sum, one) => sum + one[name], 0)
    return all.map((one, index): RouteInput => {
      const failures = Math.floor(one.attempts * one.failed)
      const judged = one.attempts - failures
      return {
        productId: `p${index}`,
        attempts: one.attempts,
        failures,
        judged,
        verified: Math.floor(judged * one.verified),
        timed: judged,
        late: Math.floor(judged * one.late),
        priceMicros: one.priceMicros,
        share: index === 0 ? fill('share') : one.share,
        resting: index === 0 ? fill('resting') : one.resting,
      }
    })
  })
const moment = fc.option(fc.integer({ min: 1, max: 60 }).map(minutesAgo))

test('whatever is known: points stay a hundred, the floor is kept, steps are small, and replaying decides the same', () => {
  fc.assert(
    fc.property(anyRoutes, moment, moment, (routes, movedAt, steppedAt) => {
      const given = inputs(routes, { movedAt, steppedAt })
      const decision = decide(given)
      const changed = routes.map(({ productId, share }) => (decision.shares[productId] ?? Number.NaN) - share)
      expect(Object.values(decision.shares).reduce((sum, points) => sum + points)).toBe(100)
      expect(Math.min(...Object.values(decision.shares))).toBeGreaterThanOrEqual(2)
      expect(Math.max(...changed)).toBeLessThanOrEqual(10)
      expect(decide(JSON.parse(JSON.stringify(given)))).toEqual(decision)
      if (decision.kind === 'none') expect(changed.every(points => points === 0)).toBe(true)
      else expect(changed.some(points => points > 0)).toBe(true)
    }),
  )
})

test('a step back brings no route further from where it rests', () => {
  fc.assert(
    fc.property(anyRoutes, routes => {
      const quiet = routes.map(one => ({ ...one, attempts: 0, failures: 0, judged: 0, verified: 0 }))
      const { kind, shares } = decide(inputs(quiet))
      for (const { productId, share, resting } of quiet) {
        expect(Math.abs((shares[productId] ?? 0) - resting)).toBeLessThanOrEqual(Math.abs(share - resting))
      }
      expect(kind).toBe(quiet.some(({ share, resting }) => share !== resting) ? 'back' : 'none')
    }),
  )
})
