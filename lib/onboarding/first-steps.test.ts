import { eq, sql as query } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { auditLog, merchantKeys, merchants, users } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { getFirstSteps } from './get-first-steps.ts'
import { putAwayFirstSteps } from './put-away-first-steps.ts'

let actor: Actor
beforeEach(async () => {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  actor = { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
})

const makeGateway = (merchantId: string) => sql()`
  insert into gateways (merchant_id, name, purpose, channel) values (${merchantId}, 'Login', 'login', 'SMS')`
const makeEndpoint = (merchantId: string, kind: string) => sql()`
  insert into callback_endpoints (merchant_id, kind, url, secret_sealed)
  values (${merchantId}, ${kind}, 'https://shop.example.com/', 'x')`
const deliver = (merchantId: string, status: string) => sql()`
  insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
    product_id, routes, status, status_at, currency, reserved_micros, charge, sent_at)
  values (uuidv7(), ${merchantId}, uuidv7(), 'otp', 'Request', 'SMS', 'login', '+628123456789', '\\x01', 'alfa.sms',
    '{}', ${status}, now(), 'IDR', 0, 'settled', case when ${status} <> 'ERROR' then now() end)`

test('each step is done when its thing is there, and not before', async () => {
  const { merchantId } = actor
  expect(await getFirstSteps(merchantId)).toMatchObject({ gateway: false, key: false, sent: false })
  await makeGateway(merchantId)
  await db().insert(merchantKeys).values({ merchantId, name: 'x', prefix: 'sandi_abc', keyHash: '01' })
  expect(await getFirstSteps(merchantId)).toMatchObject({
    gateway: true,
    key: true,
    sent: false,
    keyPrefix: 'sandi_abc',
    example: { name: 'Login', channel: 'SMS' },
  })
  await deliver(merchantId, 'ERROR')
  expect(await getFirstSteps(merchantId)).toMatchObject({ sent: false, verified: false })
  await deliver(merchantId, 'SENT')
  expect(await getFirstSteps(merchantId)).toMatchObject({ sent: true, verified: false })
  await deliver(merchantId, 'Verified')
  expect(await getFirstSteps(merchantId)).toMatchObject({ sent: true, verified: true, callback: false })
  await makeEndpoint(merchantId, 'health')
  expect(await getFirstSteps(merchantId)).toMatchObject({ callback: false })
  await makeEndpoint(merchantId, 'status')
  expect(await getFirstSteps(merchantId)).toMatchObject({ callback: true })
  await sql()`update callback_endpoints set disabled_at = now(), disabled_for = 'gone'`
  expect(await getFirstSteps(merchantId)).toMatchObject({ callback: false })
})

test("another merchant's things tick nothing, and a revoked key is none", async () => {
  const other = await newMerchant(0)
  await makeGateway(other.id)
  await deliver(other.id, 'Verified')
  await makeEndpoint(other.id, 'status')
  await db()
    .insert(merchantKeys)
    .values({ ...actor, name: 'x', prefix: 'sandi_old', keyHash: '02', revokedAt: query`now()` })
  expect(await getFirstSteps(actor.merchantId)).toEqual({
    gateway: false,
    key: false,
    sent: false,
    verified: false,
    callback: false,
    example: null,
    keyPrefix: null,
  })
})

test('the checklist is put away once, by whoever was first, and audited once', async () => {
  await Promise.all([putAwayFirstSteps(actor), putAwayFirstSteps(actor), putAwayFirstSteps(actor)])
  const [merchant] = await db().select().from(merchants).where(eq(merchants.id, actor.merchantId))
  expect(merchant?.onboardedAt).toBeInstanceOf(Date)
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, actor.merchantId))
  expect(entries).toMatchObject([{ action: 'onboarding.dismiss', userId: actor.userId }])
})
