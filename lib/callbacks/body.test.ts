import { expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { sealCode } from '#lib/core/sealed-code.ts'
import { addDelivery } from '#lib/messaging/testing/add-delivery.ts'
import { buildBody } from './body.ts'
import { type CallbackFacts, readFacts } from './facts.ts'

const facts: CallbackFacts = {
  id: 'c',
  endpoint_id: 'e',
  merchant_id: 'm',
  delivery_id: 'b3008bd0-92b6-496a-87df-e8cdaf904231',
  event: 'DELIVERED',
  attempts: 1,
  tries: 0,
  body: null,
  reported_at: new Date('2024-03-12T05:03:21.999Z'),
  sip_code: null,
  url: 'https://example.com',
  mask_code: false,
  secret_sealed: '',
  previous_secret_sealed: null,
  service: 'otp',
  method: 'Generate',
  channel: 'SMS',
  recipient: '+6285726451070',
  otp_id: 'o',
  accepted_at: new Date('2024-03-12T05:03:17.112Z'),
  duration_ns: '4887872836',
  gateway_key: '9affcc7b-47d2-4cb8-9ab2-4d9ae862b5ae',
  otp_length: 4,
  vendor: 'Wavecell',
  product: 'SMS OTP',
  code_sealed: sealCode('o', '8489'),
  failing: false,
}
const bodyOf = (changes: Partial<CallbackFacts>, options?: { masked?: boolean }) =>
  JSON.parse(buildBody({ ...facts, ...changes }, options).text ?? 'null') as Record<string, unknown>

test("the body is the contract's own, letter by letter", () => {
  expect(buildBody(facts).text).toBe(
    '{"transaction_id":"b3008bd0-92b6-496a-87df-e8cdaf904231","service":"otp","gateway":"9affcc7b-47d2-4cb8-9ab2-4d9ae862b5ae","method":"Generate","provider":"Wavecell","product":"SMSOTP","phone":"6285726451070","token":"8489","status":"DELIVERED","duration":4887872836,"created_at":"2024-03-12T05:03:17Z","reported_at":"2024-03-12T05:03:21Z"}',
  )
})

test('the token is masked for Request, where the endpoint masks, for people, and once the code is erased', () => {
  expect(bodyOf({ method: 'Request' }).token).toBe('XXXX')
  expect(bodyOf({ mask_code: true }).token).toBe('XXXX')
  expect(bodyOf({}, { masked: true }).token).toBe('XXXX')
  expect(bodyOf({ code_sealed: null, otp_length: 6 }).token).toBe('XXXXXX')
  expect(bodyOf({ otp_id: 'another' }).token).toBe('XXXX')
  expect(bodyOf({ method: 'Message', code_sealed: null }).token).toBe('')
})

test('a mail has an address instead of a number', () => {
  const body = bodyOf({ channel: 'EMAIL', recipient: 'budi@example.com' })
  expect(body).toMatchObject({ email: 'budi@example.com' })
  expect(body).not.toHaveProperty('phone')
})

test('a missed call tells how it ended; another message does not', () => {
  expect(bodyOf({ channel: 'MISSCALL', sip_code: 486 })).toMatchObject({
    sip_code: 486,
    sip_reason: 'Busy Here',
  })
  expect(bodyOf({ channel: 'MISSCALL', sip_code: 499 })).toMatchObject({ sip_code: 499 })
  expect(bodyOf({ sip_code: 486 })).not.toHaveProperty('sip_code')
})

test("a body of its own is sent as it is, in its order, and a forgotten delivery's cannot be made", async () => {
  const merchantId = newId()
  const id = newId()
  const body = [{ vendor: 'Wavecell', data: [{ product: 'SMSOTP', status: 'healthy' }] }]
  await sql()`
    insert into merchants (id, name) values (${merchantId}, 'Warung')`
  await sql()`
    insert into callback_endpoints (id, merchant_id, kind, url, secret_sealed)
    values (${id}, ${merchantId}, 'health', 'https://example.com', '')`
  await sql()`
    insert into callbacks (id, endpoint_id, merchant_id, event, body, state)
    values (${id}, ${id}, ${merchantId}, 'health', ${JSON.stringify(body)}::text::json, 'held')`
  const [row] = await readFacts(merchantId, [id])
  expect(row && buildBody(row).text).toBe(JSON.stringify(body))
  expect(await readFacts(newId(), [id])).toEqual([])
  expect(buildBody({ ...facts, recipient: null }).text).toBeUndefined()
})

test('what a callback is made of is found in the database, with the time it took in nanoseconds', async () => {
  const merchantId = newId()
  const endpointId = newId()
  await sql()`insert into merchants (id, name) values (${merchantId}, 'Warung')`
  await sql()`
    insert into callback_endpoints (id, merchant_id, kind, url, secret_sealed)
    values (${endpointId}, ${merchantId}, 'status', 'https://example.com', '')`
  const deliveryId = await addDelivery({ merchantId, createdAt: new Date('2026-01-01T00:00:00Z') })
  const id = newId()
  await sql()`
    insert into callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, state, created_at)
    values (${id}, ${endpointId}, ${merchantId}, ${deliveryId}, 'SENT', 'alfa.sms', 'held',
      '2026-01-01T00:00:01.500001Z')`
  const [row] = await readFacts(merchantId, [id])
  expect(row).toMatchObject({ service: 'otp', recipient: '+6281234567800' })
  expect(JSON.parse((row && buildBody(row).text) ?? '')).toMatchObject({
    duration: 1_500_001_000,
    created_at: '2026-01-01T00:00:00Z',
    reported_at: '2026-01-01T00:00:01Z',
  })
})
