import { expect, test } from 'vitest'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { newAutomatic, products } from '../testing/automatic-gateway.ts'
import { getSwitching } from './get-switching.ts'
import { listDecisions } from './list-decisions.ts'
import { switchRoutes } from './switch-routes.ts'

const [a, b] = products
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('a place is told as moved away from, then as drifting back, beside where it rests', async () => {
  const now = new Date()
  const { merchant, gatewayId, send } = await newAutomatic()
  const gateway = await getGateway(merchant.id, gatewayId)
  expect(await getSwitching(gateway, now)).toEqual({
    state: 'watching',
    resting: { [a]: 70, [b]: 30 },
    now: [],
  })
  await send(
    now,
    { product: a, count: 60, minutesAgo: 7, outcome: 'failed' },
    { product: b, count: 60, minutesAgo: 8, outcome: 'verified' },
  )
  await switchRoutes(now)
  const moved = { country: 'ID', operator: 'Telkomsel', shares: { [a]: 60, [b]: 40 } }
  expect((await getSwitching(gateway, later(now, 14))).now).toEqual([{ ...moved, state: 'away' }])
  expect((await getSwitching(gateway, later(now, 15))).now).toEqual([{ ...moved, state: 'back' }])
})

test('who sends much and verifies nothing is told that shares wait for verifications', async () => {
  const now = new Date()
  const { merchant, gatewayId, send } = await newAutomatic()
  const gateway = await getGateway(merchant.id, gatewayId)
  await send(now, { product: a, count: 49, minutesAgo: 20, outcome: 'delivered' })
  expect(await getSwitching(gateway, now)).toMatchObject({ state: 'watching' })
  await send(now, { product: b, count: 1, minutesAgo: 20, outcome: 'delivered' })
  expect(await getSwitching(gateway, now)).toMatchObject({ state: 'no_verifications' })
  await send(now, { product: b, count: 1, minutesAgo: 21, outcome: 'verified' })
  expect(await getSwitching(gateway, now)).toMatchObject({ state: 'watching' })
})

test('decisions are listed newest first, page by page, and only to their merchant', async () => {
  const now = new Date()
  const { merchant, gatewayId, send } = await newAutomatic()
  await send(
    now,
    { product: a, count: 60, minutesAgo: 7, outcome: 'failed' },
    { product: b, count: 60, minutesAgo: 8, outcome: 'verified' },
  )
  for (const minute of [0, 1, 2]) await switchRoutes(later(now, minute))
  const shares = (decisions: Awaited<ReturnType<typeof listDecisions>>) =>
    decisions.map(({ sharesAfter }) => sharesAfter[a])
  const newest = await listDecisions(merchant.id, gatewayId, { limit: 2 })
  expect(shares(newest)).toEqual([40, 50])
  expect(shares(await listDecisions(merchant.id, gatewayId, { before: newest[1]?.id }))).toEqual([60])
  expect(await listDecisions(merchant.id, gatewayId, { before: 'no id' })).toHaveLength(3)
  expect(await listDecisions((await newMerchant()).id, gatewayId)).toEqual([])
})
