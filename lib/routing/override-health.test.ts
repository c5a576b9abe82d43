import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { endOverride } from './end-override.ts'
import { findUnhealthyRoutes } from './find-unhealthy-routes.ts'
import { listProductHealth } from './list-product-health.ts'
import { overrideHealth } from './override-health.ts'
import { sendHealth } from './send-health.ts'

const productId = 'citcall.smsotp'
const now = new Date()
const actor = { merchantId: null, userId: '' }
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const state = async (at = now) => (await listProductHealth(at)).find(({ id }) => id === productId)

beforeAll(async () => {
  await syncCatalogue()
  actor.userId = (await newMerchant(0)).userId
  await sql()`insert into vendor_credentials (id, vendor_id, name, config_sealed)
    values (${newId()}, 'citcall', 'platform', 'x')`
})
beforeEach(async () => {
  await sql()`delete from health_overrides`
  await sql()`delete from product_health`
  await sql()`delete from health_changes`
})

test('an operator says what a product is until a moment, in the place of what was said before; audited', async () => {
  const input = { status: 'unhealthy', reason: ' works on the line ', hours: '4' }
  expect(await overrideHealth(actor, productId, input, now)).toEqual({ kind: 'done' })
  expect(await state()).toMatchObject({
    status: 'unhealthy',
    reason: { code: 'override', words: 'works on the line' },
    override: { status: 'unhealthy', until: later(4) },
  })
  await overrideHealth(actor, productId, { ...input, status: 'healthy', hours: '720' }, now)
  expect(await state()).toMatchObject({ status: 'healthy', override: { until: later(720) } })
  expect(await endOverride(actor, productId, now)).toBe(true)
  expect(await endOverride(actor, productId, now)).toBe(false)
  expect(await state()).toMatchObject({ status: 'healthy', reason: null, override: undefined })
  const rows =
    await sql()`select action, merchant_id from audit_log where subject_id = ${productId} order by id`
  expect(rows.map(({ action }) => action)).toEqual([
    'health.override',
    'health.override',
    'health.endOverride',
  ])
})

test.each([
  ['no reason', { status: 'healthy', reason: '  ', hours: '1' }, 'reason'],
  ['a reason too long', { status: 'healthy', reason: 'x'.repeat(201), hours: '1' }, 'reason'],
  ['more than 30 days', { status: 'healthy', reason: 'works', hours: '721' }, 'hours'],
  ['a status of its own', { status: 'fine', reason: 'works', hours: '1' }, 'status'],
])('%s is refused', async (_, input, field) => {
  expect(await overrideHealth(actor, productId, input, now)).toMatchObject({
    kind: 'invalid',
    errors: [{ field }],
  })
})

test('a product that does not exist is gone', async () => {
  const input = { status: 'healthy', reason: 'works', hours: '1' }
  expect(await overrideHealth(actor, 'nobody.sms', input, now)).toEqual({ kind: 'gone' })
  expect(await endOverride(actor, 'nobody.sms', now)).toBe(false)
})

test('a merchant is told of unhealthy products that it sends through, and of its own accounts, and of no others', async () => {
  const merchant = await newMerchant(0)
  const stranger = await newMerchant(0)
  const own = newId()
  await sql()`insert into vendor_credentials (id, merchant_id, vendor_id, name, config_sealed)
    values (${own}, ${merchant.id}, 'wavecell', 'Ours', 'x')`
  const [gateway] = await sql()`insert into gateways (merchant_id, name, purpose, channel)
    values (${merchant.id}, 'x', 'x', 'SMS') returning id`
  await sql()`insert into gateway_routes (gateway_id, position, product_id, credential_id)
    values (${gateway?.id}, 0, ${productId}, null), (${gateway?.id}, 1, 'wavecell.smsotp', ${own})`
  expect(await findUnhealthyRoutes(merchant.id)).toEqual([])
  await overrideHealth(actor, productId, { status: 'unhealthy', reason: 'works', hours: '1' }, now)
  await sql()`insert into circuits (product_id, account, state, openings, reason)
    values ('wavecell.smsotp', ${own}, 'open', 1, 'wrong password'), ('wavecell.smsotp', '', 'open', 1, 'other')`
  expect(await findUnhealthyRoutes(merchant.id)).toMatchObject([
    { productId, name: 'CitCall SMSOTP', account: undefined, reason: { code: 'override' } },
    { productId: 'wavecell.smsotp', account: { name: 'Ours', words: 'wrong password' } },
  ])
  expect(await findUnhealthyRoutes(stranger.id)).toEqual([])
})

test("health is sent on request to a merchant's own endpoints that are on", async () => {
  const merchant = await newMerchant(0)
  const stranger = await newMerchant(0)
  for (const id of [merchant.id, stranger.id]) {
    await sql()`insert into callback_endpoints (merchant_id, kind, url, secret_sealed)
      values (${id}, 'health', 'https://a.example.com', 'x'), (${id}, 'status', 'https://b.example.com', 'x')`
  }
  expect(await sendHealth(merchant.id)).toBe(1)
  const rows = await sql()`select merchant_id, event, state from callbacks`
  expect(rows).toMatchObject([{ merchant_id: merchant.id, event: 'health', state: 'pending' }])
})
