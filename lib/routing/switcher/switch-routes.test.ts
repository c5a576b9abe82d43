import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { gatewayRoutes, gateways, routeDecisions } from '#db/schema/index.ts'
import { products as platformProducts } from '#db/schema/vendors.ts'
import { findGateway } from '#lib/gateways/find-gateway.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { updateGateway } from '#lib/gateways/update-gateway.ts'
import { demoGateways } from '#scripts/demo/gateways.ts'
import { listShares } from '../list-shares.ts'
import { newAutomatic, products } from '../testing/automatic-gateway.ts'
import type { Traffic } from '../testing/invent-traffic.ts'
import { decide } from './decide.ts'
import { forgetOldDecisions } from './forget-old-decisions.ts'
import type { Inputs } from './inputs.ts'
import { standardPolicy } from './policy.ts'
import { readEvidence } from './read-evidence.ts'
import { switchRoutes } from './switch-routes.ts'

const [a, b] = products
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)
const good = (product: Traffic['product'], count = 60): Traffic => ({
  product,
  count,
  minutesAgo: 8,
  outcome: 'verified',
})
const bad = (product: Traffic['product'], outcome: Traffic['outcome'] = 'failed', count = 60): Traffic => ({
  product,
  count,
  minutesAgo: 7,
  outcome,
})
const decisionsOf = (id: string) =>
  db().select().from(routeDecisions).where(eq(routeDecisions.gatewayId, id)).orderBy(asc(routeDecisions.id))
const sharesOf = async (id: string) =>
  (await listShares(id)).map(({ country, operator, shares }) => [country, operator, shares])

let now: Date
beforeAll(() => {
  now = new Date()
})

test('a failing provider loses ten points a minute down to the floor, and the next request sees it', async () => {
  const { gatewayId, key, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  for (let minute = 0; minute < 10; minute++) await switchRoutes(later(now, minute / 2))
  await send(later(now, 5), good(b), bad(a))
  for (let minute = 5; minute < 12; minute++) await switchRoutes(later(now, minute))
  const steps = (await decisionsOf(gatewayId)).map(({ sharesAfter }) => sharesAfter[a])
  expect(steps).toEqual([60, 50, 40, 30, 20, 10, 2])
  expect(await sharesOf(gatewayId)).toEqual([['ID', 'Telkomsel', { [a]: 2, [b]: 98 }]])
  expect((await findGateway(key))?.shares).toMatchObject([{ shares: { [a]: 2, [b]: 98 } }])
})

test.each(['late', 'silent', 'delivered'] as const)(
  'messages that are %s and not verified count against their provider',
  async outcome => {
    const { gatewayId, send } = await newAutomatic()
    await send(now, good(b), bad(a, outcome))
    await switchRoutes(now)
    expect(await decisionsOf(gatewayId)).toMatchObject([
      { kind: 'away', sharesBefore: { [a]: 70 }, sharesAfter: { [a]: 60 } },
    ])
  },
)

test('rounds at once decide one after the other: one decision, which can be made again from what is stored', async () => {
  const { gatewayId, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  let rounds: Promise<number>[] = []
  await sql().begin(async tx => {
    await tx`select from gateways where id = ${gatewayId} for update`
    rounds = [0, 0, 0.01].map(minutes => switchRoutes(later(now, minutes)))
    await expect.poll(countWaiting).toBe(3)
  })
  await Promise.all(rounds)
  const stored = await decisionsOf(gatewayId)
  expect(stored).toHaveLength(1)
  for (const { kind, inputs, reason, sharesAfter } of stored) {
    expect(decide(inputs as Inputs)).toEqual({ kind, reason, shares: sharesAfter })
  }
})

async function countWaiting(): Promise<number> {
  const [row] = await sql()`
    select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%"gateways"%for update%'`
  return row?.count
}

test('after a quiet quarter of an hour shares return to rest step by step, and then nothing is stored', async () => {
  const { gatewayId, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  for (const minute of [0, 1]) await switchRoutes(later(now, minute))
  for (let minute = 2; minute < 40; minute++) await switchRoutes(later(now, minute))
  const kinds = (await decisionsOf(gatewayId)).map(({ kind, sharesAfter }) => [kind, sharesAfter[a]])
  expect(kinds.filter(([kind]) => kind === 'back').at(-1)).toEqual(['back', 70])
  expect(kinds.findIndex(([kind]) => kind === 'back')).toBeGreaterThan(
    kinds.findLastIndex(([kind]) => kind === 'away'),
  )
  expect(await sharesOf(gatewayId)).toEqual([])
})

test('who verifies nothing keeps the shares they have', async () => {
  const { gatewayId, send } = await newAutomatic()
  await send(now, bad(a), { ...good(b), outcome: 'delivered' })
  await switchRoutes(now)
  expect(await decisionsOf(gatewayId)).toEqual([])
})

test('a network with enough traffic is decided for alone; the others follow their country', async () => {
  const { gatewayId, send } = await newAutomatic()
  const indosat = '+62814000000'
  await send(now, good(b), bad(a), { ...good(a), recipient: indosat }, { ...good(b), recipient: indosat })
  await switchRoutes(now)
  expect(await sharesOf(gatewayId)).toEqual([['ID', 'Telkomsel', { [a]: 60, [b]: 40 }]])
})

test('networks too small to be judged alone are judged together as their country', async () => {
  const { gatewayId, send } = await newAutomatic()
  const recipients = ['+62811000000', '+62814000000', '+62817000000', '+62895000000', '+62881000000']
  const small = recipients.flatMap(recipient => [
    { ...good(b, 10), recipient },
    { ...bad(a, 'failed', 10), recipient },
  ])
  await send(now, ...small)
  await switchRoutes(now)
  expect(await sharesOf(gatewayId)).toEqual([['ID', '', { [a]: 60, [b]: 40 }]])
})

test('a gateway that is off, by hand, or left with one provider is left alone', async () => {
  const [off, manual, single] = [await newAutomatic(), await newAutomatic(), await newAutomatic()]
  for (const { send } of [off, manual, single]) await send(now, good(b), bad(a))
  await db().update(gateways).set({ enabled: false }).where(eq(gateways.id, off.gatewayId))
  await db().update(gateways).set({ routing: 'manual' }).where(eq(gateways.id, manual.gatewayId))
  await db().delete(gatewayRoutes).where(eq(gatewayRoutes.gatewayId, single.gatewayId))
  await switchRoutes(now)
  for (const { gatewayId } of [off, manual, single]) expect(await decisionsOf(gatewayId)).toEqual([])
})

test('an edit of the chain begins at its resting points anew, and what was decided stays readable', async () => {
  const { merchant, gatewayId, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  await switchRoutes(now)
  const { updatedAt, routes: chain, purpose } = await getGateway(merchant.id, gatewayId)
  const fields = { ...demoGateways[0], purpose, routing: 'automatic', routes: chain }
  const actor = { merchantId: merchant.id, userId: merchant.userId }
  const renamed = await updateGateway(actor, gatewayId, updatedAt, { ...fields, name: 'Renamed' })
  expect(await listShares(gatewayId)).toHaveLength(1)
  const seen = renamed.kind === 'updated' ? renamed.updatedAt : updatedAt
  const routes = chain.map(route => ({ ...route, weight: 50 }))
  expect((await updateGateway(actor, gatewayId, seen, { ...fields, routes })).kind).toBe('updated')
  expect(await listShares(gatewayId)).toEqual([])
  expect(await decisionsOf(gatewayId)).toHaveLength(1)
})

test('a product that is turned off leaves nothing to decide between', async () => {
  const { gatewayId, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  await db().update(platformProducts).set({ enabled: false }).where(eq(platformProducts.id, b))
  await switchRoutes(now)
  await db().update(platformProducts).set({ enabled: true }).where(eq(platformProducts.id, b))
  expect(await decisionsOf(gatewayId)).toEqual([])
})

test('of more messages than can be looked at a sample of the whole window is', async () => {
  const { merchant, gatewayId, send } = await newAutomatic()
  await send(now, good(a, 1000), { ...bad(b, 'failed', 1000), minutesAgo: 1 })
  const asked = [{ id: gatewayId, channel: 'SMS' }]
  const rows = await readEvidence(merchant.id, asked, now, standardPolicy, 500)
  const [ofA, ofB] = [a, b].map(id => rows.find(({ productId }) => productId === id))
  for (const attempts of [ofA?.attempts, ofB?.attempts]) {
    expect(attempts).toBeGreaterThan(150)
    expect(attempts).toBeLessThan(350)
  }
  expect(ofA?.judged).toBe(ofA?.attempts)
  expect(ofB?.failures).toBe(ofB?.attempts)
})

test('decisions are kept for ninety days', async () => {
  const { gatewayId, send } = await newAutomatic()
  await send(now, good(b), bad(a))
  await switchRoutes(now)
  await forgetOldDecisions(later(now, 89 * 24 * 60))
  expect(await decisionsOf(gatewayId)).toHaveLength(1)
  await forgetOldDecisions(later(now, 91 * 24 * 60))
  expect(await decisionsOf(gatewayId)).toEqual([])
})
