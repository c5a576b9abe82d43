import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { addEndpoint } from './testing/add-endpoint.ts'
import { drain } from './testing/drain.ts'
import { startReceiver } from './testing/receiver.ts'

process.env.CALLBACK_ALLOW = '127.0.0.1/32'

let product: Product
let merchant: TestMerchant
const receiver = await startReceiver()
beforeAll(async () => {
  product = await startProduct()
})
afterAll(async () => {
  receiver.close()
  await product.stop()
})
beforeEach(async () => {
  merchant = await newMerchant()
})

const settled = (id: string, status: string) =>
  expect
    .poll(async () => (await sql()`select status from deliveries where id = ${id}`)[0]?.status)
    .toBe(status)

test('every change of a delivery is told in its order, signed, in the shape of the contract', async () => {
  const { id: endpointId, secret } = await addEndpoint({ merchantId: merchant.id, url: receiver.url('/all') })
  const gateway_key = await merchant.gateway('SMS')
  const phone = newPhone()
  const { body } = await product.post('/otp/generate', merchant.key, { phone, gateway_key })
  const id = body.data?.id ?? ''
  await settled(id, 'DELIVERED')
  await product.post('/otp/verify', merchant.key, { otp_id: id, otp: body.data?.otp })
  await drain()
  const told = receiver.at('/all')
  expect(told.map(one => one.body.status)).toEqual(['PROCESSING', 'SENT', 'DELIVERED', 'Verified'])
  for (const one of told) {
    expect(new Webhook(secret).verify(one.text, one.headers as Record<string, string>)).toEqual(one.body)
    expect(Object.keys(one.body)).toEqual([
      'transaction_id',
      'service',
      'gateway',
      'method',
      'provider',
      'product',
      'phone',
      'token',
      'status',
      'duration',
      'created_at',
      'reported_at',
    ])
    expect(one.body).toMatchObject({
      transaction_id: id,
      service: 'otp',
      gateway: gateway_key,
      method: 'Generate',
      product: 'SMSOTP',
      phone: phone.slice(1),
      token: body.data?.otp,
    })
    expect(one.headers['content-type']).toBe('application/json')
  }
  expect(await drain()).toBe(0)
  const rows = await sql()`
    select state, attempts, tries from callbacks where endpoint_id = ${endpointId} order by id`
  expect(rows.map(row => ({ ...row }))).toEqual(
    Array.from({ length: 4 }, () => ({ state: 'delivered', attempts: 1, tries: 1 })),
  )
})
