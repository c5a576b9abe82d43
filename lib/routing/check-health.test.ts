import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { checkHealth } from './check-health.ts'
import { listHealth } from './list-health.ts'
import { reviewHealth } from './review-health.ts'
import { addTraffic } from './testing/traffic.ts'

const productId = 'citcall.smsotp'
const platform = newId()
// A full hour of yesterday.
const start = new Date(Math.floor(Date.now() / 3_600_000 - 24) * 3_600_000)
let now = start
let merchantId = ''
let endpoints: { id: string }[] = []
const gatewayId = newId()

beforeAll(async () => {
  await syncCatalogue()
  merchantId = (await newMerchant(0)).id
  await sql()`insert into vendor_credentials (id, vendor_id, name, config_sealed)
    values (${platform}, 'citcall', 'platform', 'x'), (${newId()}, 'wavecell', 'platform', 'x')`
})
beforeEach(async () => {
  now = start
  for (const table of [
    'circuits',
    'product_health',
    'health_changes',
    'health_samples',
    'health_overrides',
    'callbacks',
    'callback_endpoints',
    'deliveries',
    'delivery_events',
  ]) {
    await sql()`delete from ${sql()(table)}`
  }
  endpoints = await sql()<{ id: string }[]>`
    insert into callback_endpoints (merchant_id, kind, url, secret_sealed, disabled_at, disabled_for) values
      (${merchantId}, 'health', 'https://a.example.com', 'x', null, null),
      (${merchantId}, 'health', 'https://b.example.com', 'x', now(), 'person'),
      (${merchantId}, 'status', 'https://c.example.com', 'x', null, null) returning id`
  await checkHealth(now)
})

const add = (given: Partial<Parameters<typeof addTraffic>[0]>) =>
  addTraffic({ productId, count: 30, merchantId, gatewayId, now, credentialId: platform, ...given })
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const health = async () =>
  (
    await sql()`select status, reason ->> 'code' as code, figures from product_health where product_id = ${productId}`
  )[0]
const changes = async () =>
  (await sql()`select status, reason ->> 'code' as code from health_changes order by id`).map(
    row => `${row.status} ${row.code}`,
  )

test('every product that merchants can use is listed healthy in the seed’s shape, and nothing is told of it', async () => {
  expect(await listHealth()).toEqual([
    {
      vendor: 'CitCall',
      data: [
        { product: 'MOTP', status: 'healthy' },
        { product: 'SMSOTP', status: 'healthy' },
      ],
    },
    { vendor: 'Wavecell', data: [{ product: 'SMSOTP', status: 'healthy' }] },
  ])
  expect(await sql()`select from callbacks`).toHaveLength(0)
  await sql()`update products set enabled = false where id = 'wavecell.smsotp'`
  expect((await listHealth()).map(({ vendor }) => vendor)).toEqual(['CitCall'])
  await sql()`update products set enabled = true`
})

test('the window is measured: calls, answers, deliveries, reports and verifications of the platform’s account', async () => {
  await add({ count: 20, status: 'DELIVERED', acceptMs: 200, deliverMs: 4000 })
  await add({ count: 10, status: 'Verified', acceptMs: 200, deliverMs: 90_000 })
  await add({ count: 6, status: 'SENT' })
  await add({ count: 4, status: 'ERROR', outcome: 'unavailable' })
  await add({ count: 50, status: 'ERROR', outcome: 'skipped' })
  await add({ count: 40, status: 'ERROR', outcome: 'unavailable', minutesAgo: 16 })
  await checkHealth(now)
  expect((await health())?.figures).toMatchObject({
    calls: 40,
    failed: 4,
    acceptP50Ms: 200,
    acceptP95Ms: 200,
    sent: 36,
    delivered: 30,
    late: 10,
    deliverP50Ms: 4000,
    deliverP95Ms: 90_000,
    due: 36,
    silent: 6,
    asked: 36,
    verified: 10,
  })
})

test("a merchant's own account says nothing of a vendor", async () => {
  const own = newId()
  await sql()`insert into vendor_credentials (id, merchant_id, vendor_id, name, config_sealed)
    values (${own}, ${merchantId}, 'citcall', 'own', 'x')`
  const [gateway] = await sql()`insert into gateways (merchant_id, name, purpose, channel)
    values (${merchantId}, 'x', 'x', 'SMS') returning id`
  await sql()`insert into gateway_routes (gateway_id, position, product_id, credential_id)
    values (${gateway?.id}, 0, ${productId}, ${own})`
  await add({ count: 50, status: 'ERROR', outcome: 'unavailable', gatewayId: gateway?.id, credentialId: own })
  await add({ count: 50, status: 'DELIVERED', gatewayId: gateway?.id, credentialId: own })
  await checkHealth(now)
  expect((await health())?.figures).toMatchObject({ calls: 0, failed: 0, sent: 0 })
})

test('an unhealthy product is told of once, in the same transaction, and again when it is healthy', async () => {
  await add({ status: 'ERROR', outcome: 'unavailable' })
  await Promise.all([checkHealth(now), reviewHealth(now), reviewHealth(now)])
  await reviewHealth(now)
  expect(await health()).toMatchObject({ status: 'unhealthy', code: 'errors' })
  const told =
    await sql()`select endpoint_id, event, state, due_at is null as waits, body from callbacks order by state`
  expect(told.map(row => [row.endpoint_id, row.event, row.state, row.waits])).toEqual([
    [endpoints[1]?.id, 'health', 'held', true],
    [endpoints[0]?.id, 'health', 'pending', false],
  ])
  expect(told[0]?.body).toEqual(await listHealth())
  for (let minute = 12; minute < 15; minute++) await checkHealth(later(minute))
  expect(await changes()).toEqual(['unhealthy errors', 'healthy null'])
  expect(await sql()`select from callbacks`).toHaveLength(4)
})

test('reports that stay out are noticed once it is known that they usually come', async () => {
  for (let quarter = 1; quarter <= 8; quarter++) {
    await sql()`insert into health_samples (product_id, minute, status, figures) values (${productId},
      ${later(-60 - quarter * 15).toISOString()}, 'healthy', '{"due": 40, "silent": 2}')`
  }
  await add({ count: 40, status: 'SENT' })
  await checkHealth(now)
  expect(await health()).toMatchObject({
    status: 'unhealthy',
    code: 'silent',
    figures: { usualSilent: 0.05 },
  })
})

test('a vendor that reports as delivered what nobody can verify is found out by the others', async () => {
  await add({ count: 90, status: 'DELIVERED' })
  await add({ count: 10, status: 'Verified' })
  await add({ productId: 'wavecell.smsotp', count: 20, status: 'DELIVERED' })
  await add({ productId: 'wavecell.smsotp', count: 80, status: 'Verified' })
  await checkHealth(now)
  expect(await health()).toMatchObject({ status: 'unhealthy', code: 'fake' })
  expect(await changes()).toEqual(['unhealthy fake'])
})

test('a circuit that opens makes it unhealthy at once, one that closes healthy', async () => {
  await sql()`insert into circuits (product_id, account, state, openings, since, retry_at)
    values (${productId}, '', 'open', 1, ${now.toISOString()}, ${now.toISOString()})`
  await sql()`insert into circuits (product_id, account, state, openings) values ('wavecell.smsotp', 'own', 'open', 1)`
  await reviewHealth(now)
  expect(await changes()).toEqual(['unhealthy down'])
  await sql()`update circuits set state = 'closed', since = ${later(1).toISOString()} where account = ''`
  await reviewHealth(later(1.1))
  await reviewHealth(later(2))
  expect(await changes()).toEqual(['unhealthy down', 'healthy null'])
})

test("an operator's word wins and ends by itself", async () => {
  await sql()`insert into health_overrides (product_id, status, reason, until)
    values (${productId}, 'unhealthy', 'works', ${later(10).toISOString()})`
  await reviewHealth(now)
  expect(await changes()).toEqual(['unhealthy override'])
  await reviewHealth(later(9))
  await reviewHealth(later(10))
  expect(await changes()).toEqual(['unhealthy override', 'healthy null'])
})

test('each minute is kept once, for 8 days', async () => {
  await checkHealth(now)
  await checkHealth(later(1))
  expect(await sql()`select from health_samples where product_id = ${productId}`).toHaveLength(2)
  await checkHealth(later(8 * 24 * 60 + 1))
  expect(await sql()`select from health_samples where product_id = ${productId}`).toHaveLength(2)
})
