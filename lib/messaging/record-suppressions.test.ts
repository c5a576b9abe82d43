import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { Report } from '#lib/vendors/vendor.ts'
import { newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { recordReports } from './record-reports.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

async function sent(
  channel: 'EMAIL' | 'SMS' = 'EMAIL',
  recipient = newEmail('9005'),
  changes: Partial<GatewayFields> = {},
) {
  const gateway_key = await merchant.gateway(channel, changes)
  const to = channel === 'EMAIL' ? { email: recipient } : { phone: recipient }
  const { body } = await product.post('/otp/request', merchant.key, { ...to, gateway_key })
  const id = String(body.data?.id)
  const [row] = await sql()`select credential_id, vendor_message_id from deliveries where id = ${id}`
  const credentialId = String(row?.credential_id)
  const vendorMessageId = String(row?.vendor_message_id)
  const report = (change: Partial<Report>): Report => ({
    vendorMessageId,
    status: 'DELIVERED',
    raw: null,
    ...change,
  })
  return { id, recipient, credentialId, report }
}
const listed = (recipient: string) =>
  sql()`
    select s.reason, s.delivery_id, s.merchant_id, s.recipient_hash = d.recipient_hash as found
    from suppressions s join deliveries d on d.id = s.delivery_id where s.address = ${recipient}`

test('a bounce or complaint leaves the recipient out of its merchant’s campaigns, for the first reason told', async () => {
  const { id, recipient, credentialId, report } = await sent()
  const reports = [
    report({ suppress: 'complained' }),
    report({ status: 'UNDELIVERED', suppress: 'bounced' }),
    report({ suppress: 'complained' }),
    report({}),
  ]
  expect(new Set(await recordReports(credentialId, reports))).toEqual(new Set(['applied']))
  for (const again of reports.toReversed()) await recordReports(credentialId, [again])
  expect(await listed(recipient)).toEqual([
    { reason: 'complained', delivery_id: id, merchant_id: merchant.id, found: true },
  ])
})

test.each([
  ['9019', 'bounced', 'UNDELIVERED'],
  ['9020', 'complained', 'DELIVERED'],
  ['9021', 'unsubscribed', 'DELIVERED'],
])('recipient …%s is left out because it %s', async (tail, reason, status) => {
  const { id, recipient } = await sent('EMAIL', newEmail(tail))
  await expect.poll(() => listed(recipient), { timeout: 5000 }).toMatchObject([{ reason, delivery_id: id }])
  const [row] = await sql()`select status from deliveries where id = ${id}`
  expect(row?.status).toBe(status)
})

test.each([
  ['9019', 'bounced', 'UNDELIVERED'],
  ['9020', 'complained', 'DELIVERED'],
])('recipient …%s of a mail server is left out because it %s', async (tail, reason, status) => {
  const routes = [{ productId: 'smtp.email', credentialId: null }]
  const { id, recipient } = await sent('EMAIL', newEmail(tail), { routes })
  await expect.poll(() => listed(recipient), { timeout: 5000 }).toMatchObject([{ reason, delivery_id: id }])
  const [row] = await sql()`select status from deliveries where id = ${id}`
  expect(row?.status).toBe(status)
})

test('the same recipient is listed once, though it bounced in many messages at once', async () => {
  const recipient = newEmail('9005')
  const { credentialId, report } = await sent('EMAIL', recipient)
  await Promise.all(
    Array.from({ length: 40 }, () => recordReports(credentialId, [report({ suppress: 'bounced' })])),
  )
  expect(await listed(recipient)).toHaveLength(1)
})

test('a report of another account, of an unknown message or of an SMS leaves nobody out', async () => {
  const { id, recipient, report } = await sent()
  const sms = await sent('SMS', newPhone('9005'))
  await recordReports(newId(), [{ ...report({ suppress: 'bounced' }), reference: id }])
  await recordReports(newId(), [{ reference: newId(), status: 'DELIVERED', suppress: 'bounced', raw: null }])
  await recordReports(sms.credentialId, [sms.report({ suppress: 'bounced' })])
  expect(await listed(recipient)).toEqual([])
  expect(await listed(sms.recipient)).toEqual([])
})

test('a report that says nothing of the kind leaves nobody out', async () => {
  const { recipient, credentialId, report } = await sent()
  await recordReports(credentialId, [report({}), report({ status: 'UNDELIVERED' })])
  expect(await listed(recipient)).toEqual([])
})
