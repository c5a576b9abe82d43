import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, merchants } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { setAllowList } from './set-allow-list.ts'
import { updateMerchant } from './update-merchant.ts'

let product: Product
let merchant: TestMerchant
let actor: Actor
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  actor = { merchantId: merchant.id, userId: merchant.userId, ip: '203.0.113.9' }
})
afterAll(() => product.stop())

const fields = {
  name: 'Warung Ayu',
  defaultCountry: 'ID',
  allowedCountries: ['SG', 'ID', 'SG'],
  locale: 'id',
  timeZone: 'Asia/Makassar',
  recipientDays: 30,
  messageDays: 0,
}
const seen = async () => {
  const [row] = await db().select().from(merchants).where(eq(merchants.id, merchant.id))
  return row?.updatedAt ?? new Date(0)
}
const store = async (changes: object) => updateMerchant(actor, await seen(), { ...fields, ...changes })
const allow = async (addresses: string) => setAllowList(actor, await seen(), { addresses })

test('the settings are stored, and the audit entry holds what differs', async () => {
  expect(await store({})).toMatchObject({ kind: 'updated' })
  const [row] = await db().select().from(merchants).where(eq(merchants.id, merchant.id))
  expect(row).toMatchObject({ ...fields, allowedCountries: ['ID', 'SG'], messageDays: null })
  await store({ recipientDays: 31 })
  const entries = await db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.merchantId, merchant.id))
    .orderBy(auditLog.id)
  expect(entries.at(-1)).toMatchObject({
    action: 'merchant.update',
    ip: '203.0.113.9',
    before: { recipientDays: 30 },
    after: { recipientDays: 31 },
  })
})

test.each([
  ['name', ''],
  ['name', ' '.repeat(5)],
  ['name', 'x'.repeat(81)],
  ['name', 7],
  ['name', 'Toko\u0000'],
  ['defaultCountry', 'Indonesia'],
  ['defaultCountry', 'ZZ'],
  ['defaultCountry', 'id'],
  ['allowedCountries', []],
  ['allowedCountries', ['ID', 'ZZ']],
  ['allowedCountries', 'ID'],
  ['locale', 'fr'],
  ['timeZone', 'Mars/Olympus'],
  ['timeZone', '+07:00'],
  ['timeZone', '<script>'],
  ['recipientDays', 0],
  ['recipientDays', 3651],
  ['recipientDays', 1.5],
  ['recipientDays', '30'],
  ['recipientDays', Number.NaN],
  ['messageDays', -1],
  ['messageDays', 366],
])('%s as %j is refused at its field, and nothing is stored', async (field, value) => {
  const before = await seen()
  const outcome = await store({ [field]: value })
  expect(outcome).toMatchObject({ kind: 'invalid' })
  expect(outcome.kind === 'invalid' && outcome.errors[0]?.field.split('.')[0]).toBe(field)
  expect(await seen()).toEqual(before)
})

test('what somebody else changed meanwhile is not overwritten, parallel forms included', async () => {
  const stale = await seen()
  expect(await updateMerchant(actor, stale, { ...fields, name: 'One' })).toMatchObject({ kind: 'updated' })
  expect(await updateMerchant(actor, stale, { ...fields, name: 'Two' })).toEqual({ kind: 'stale' })
  expect(await setAllowList(actor, stale, { addresses: '' })).toEqual({ kind: 'stale' })
  const now = await seen()
  const outcomes = await Promise.all(
    [1, 2, 3].map(n => updateMerchant(actor, now, { ...fields, name: `${n}` })),
  )
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['stale', 'stale', 'updated'])
})

describe('a change is in force at the next request, though the merchant was remembered:', () => {
  const code = async (call: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await call
    return body.code ?? status
  }

  test('where messages may go', async () => {
    const gateway_key = await merchant.gateway('SMS')
    const send = () => code(product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }))
    expect(await send()).toBe(200)
    await store({ allowedCountries: ['SG'] })
    await expect.poll(send).toBe('4030204')
    await store({})
    await expect.poll(send).toBe(200)
  })

  test('where keys may be used from', async () => {
    const gateway_key = await merchant.gateway('EMAIL')
    const send = (headers = {}) =>
      product.post('/otp/request', merchant.key, { email: newEmail(), gateway_key }, headers)
    expect(await code(send())).toBe(200)
    await allow('203.0.113.0/24')
    await expect.poll(() => code(send())).toBe('4030101')
    const { status, body } = await send({ 'x-forwarded-for': '203.0.113.7' })
    expect([status, body.errors]).toEqual([
      403,
      [{ field: 'address', message: 'the IP allow-list of this account does not contain 127.0.0.1' }],
    ])
    await allow('203.0.113.0/24\n::ffff:127.0.0.1')
    await expect.poll(() => code(send())).toBe(200)
    await allow('')
    expect(await code(send())).toBe(200)
  })

  test('a list of which nothing can be read shuts everybody out', async () => {
    await db()
      .update(merchants)
      .set({ allowedIps: ['nonsense'] })
      .where(eq(merchants.id, merchant.id))
    const ask = () => code(product.post('/otp/verify', merchant.key, { otp_id: 'x', otp: '1234' }))
    await expect.poll(ask).toBe('4030101')
  })
})
