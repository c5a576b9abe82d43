import { expect, test } from 'vitest'
import { vendors } from '#lib/vendors/registry.ts'
import type { RouteShare } from './list-shares.ts'
import type { Mode } from './order-routes.ts'
import { planRoutes, type Route } from './plan-routes.ts'

const [vendor] = vendors
if (!vendor) throw new Error('no vendor')
const at = { address: '+6281200000001', country: 'ID' }

function gateway(
  routing: Mode,
  given: [id: string, weight: number, price: bigint][],
  shares: Partial<RouteShare>[] = [],
) {
  const routes = given.map(
    ([id, weight, price]): Route => ({
      product: { id, name: id, channel: 'SMS', codeOwner: 'platform' },
      vendor: vendor as Route['vendor'],
      credentialId: id,
      account: '',
      config: {},
      prices: { amounts: new Map([['', price]]), until: undefined },
      weight,
    }),
  )
  return { routing, routes, shares: shares as RouteShare[], lacksCredential: false }
}
const order = (plan: readonly { product: { id: string } }[]) => plan.map(({ product }) => product.id).join('')
const three = (routing: Mode, shares?: Partial<RouteShare>[]) =>
  gateway(
    routing,
    [
      ['a', 20, 500n],
      ['b', 70, 900n],
      ['c', 10, 300n],
    ],
    shares,
  )

test('by hand it is the order of the list, by price the cheapest first', () => {
  expect(order(planRoutes(three('manual'), at))).toBe('abc')
  expect(order(planRoutes(three('cheapest'), at))).toBe('cab')
})

test('of the same price the order of the list stays', () => {
  expect(
    order(
      planRoutes(
        gateway('cheapest', [
          ['a', 0, 5n],
          ['b', 0, 5n],
          ['c', 0, 4n],
        ]),
        at,
      ),
    ),
  ).toBe('cab')
})

test('by weight each comes first as often as its points say, and the others follow by weight', () => {
  const given = three('weighted')
  const drawn = Array.from({ length: 100 }, (_, point) => order(planRoutes(given, at, () => point)))
  const counts = [...Map.groupBy(drawn, one => one)].map(([key, all]) => [key, all.length])
  expect(Object.fromEntries(counts)).toEqual({ bac: 70, abc: 20, cba: 10 })
})

test('left to chance, five thousand messages are shared as the points say (chi-square, 0.1 %)', () => {
  const given = three('weighted')
  const counts = new Map<string, number>()
  for (let i = 0; i < 5000; i++) {
    const first = planRoutes(given, at)[0].product.id
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  const expected = { a: 1000, b: 3500, c: 500 }
  const chi = Object.entries(expected).reduce((sum, [id, n]) => sum + ((counts.get(id) ?? 0) - n) ** 2 / n, 0)
  expect(chi).toBeLessThan(13.8)
})

test('a route without points is never first, but follows', () => {
  const given = gateway('weighted', [
    ['a', 100, 5n],
    ['b', 0, 5n],
  ])
  for (let point = 0; point < 100; point++) expect(order(planRoutes(given, at, () => point))).toBe('ab')
})

test("an automatic gateway follows the network's shares, else the country's, else its resting points", () => {
  const given = three('automatic', [
    { country: 'ID', operator: '', shares: { a: 2, b: 2, c: 96 } },
    { country: 'ID', operator: 'Telkomsel', shares: { a: 96, b: 2, c: 2 } },
  ])
  const firstFor = (address: string, country: string) =>
    planRoutes(given, { address, country }, () => 50)[0].product.id
  expect(firstFor('+6281200000001', 'ID')).toBe('a')
  expect(firstFor('+6281700000001', 'ID')).toBe('c')
  expect(firstFor('+6590000001', 'SG')).toBe('b')
})

test('shares that were stored for other routes hold no more', () => {
  const given = three('automatic', [{ country: 'ID', operator: '', shares: { a: 2, b: 98 } }])
  expect(order(planRoutes(given, at, () => 0))).toBe('bac')
})

test('equal orders are the same array, so that deliveries of a batch share their rules', () => {
  const given = three('automatic')
  const plans = new Set(Array.from({ length: 200 }, (_, index) => planRoutes(given, at, () => index % 100)))
  expect(plans.size).toBe(3)
})

test('weights are shared anew among the routes that can be used', () => {
  const given = three('weighted')
  const [first, second] = given.routes
  if (!first || !second) throw new Error('no routes')
  const left = { ...given, routes: [first, second] }
  const firsts = Array.from({ length: 100 }, (_, point) => planRoutes(left, at, () => point)[0].product.id)
  expect(firsts.filter(id => id === 'b')).toHaveLength(78)
})
