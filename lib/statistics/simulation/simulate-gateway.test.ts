import { expect, test } from 'vitest'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { newAutomatic, products } from '#lib/routing/testing/automatic-gateway.ts'
import { countHours } from '../count-hours.ts'
import { simulateGateway } from './simulate-gateway.ts'

const [a, b] = products
const range = (now: Date) => ({ from: new Date(now.getTime() - 7 * 24 * 3_600_000), until: now })

test('what a week came to, and would have come to, is read from its counted hours', async () => {
  const now = new Date()
  const { merchant, gatewayId, send } = await newAutomatic()
  await send(
    now,
    { product: a, count: 40, minutesAgo: 200, outcome: 'verified' },
    { product: a, count: 40, minutesAgo: 200, outcome: 'late' },
    { product: a, count: 20, minutesAgo: 200, outcome: 'silent' },
    { product: b, count: 50, minutesAgo: 200, outcome: 'verified' },
    { product: b, count: 500, minutesAgo: 5, outcome: 'verified' },
  )
  await countHours()
  const gateway = await getGateway(merchant.id, gatewayId)
  const { actual, policies } = await simulateGateway(gateway, 'IDR', range(now))
  expect(actual).toEqual({
    messages: { [a]: 100, [b]: 50 },
    known: 150,
    verified: 90,
    costMicros: 150 * 350_000_000,
    unknown: 0,
  })
  const told = policies.map(({ policy, outcome }) => [
    policy.kind,
    outcome.known,
    Math.round(outcome.verified),
  ])
  expect(told.slice(0, 4)).toEqual([
    ['first', 150, 60],
    ['first', 150, 150],
    ['weighted', 150, 87],
    ['cheapest', 150, 60],
  ])
  expect(policies[4]?.outcome.verified).toBeGreaterThan(100)
})

test('a gateway without closed hours has nothing to compare', async () => {
  const { merchant, gatewayId } = await newAutomatic()
  const gateway = await getGateway(merchant.id, gatewayId)
  const { actual, policies } = await simulateGateway(gateway, 'IDR', range(new Date()))
  expect([actual.known, ...policies.map(({ outcome }) => outcome.known + outcome.unknown)]).toEqual([
    0, 0, 0, 0, 0, 0,
  ])
})
