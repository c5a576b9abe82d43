import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { eraseExpiredCodes } from '#lib/otp/erase-codes.ts'
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

const tokens = (id: string) => [
  ...new Set(receiver.received.filter(one => one.body.transaction_id === id).map(one => one.body.token)),
]
const codes = async () => Number((await sql()`select count(*) from callback_codes`)[0]?.count)

async function send(channel: string, path: string, more: object = {}) {
  const gateway_key = await merchant.gateway(channel)
  const phone = newPhone()
  const answer = await product.post(path, merchant.key, { phone, gateway_key, ...more })
  await drain()
  return { id: answer.body.data?.id ?? '', otp: answer.body.data?.otp ?? '', phone, gateway_key }
}

test('Generate, Send and a missed call tell the code; Request never does', async () => {
  merchant = await newMerchant()
  await addEndpoint({ merchantId: merchant.id, url: receiver.url('/a') })
  const generated = await send('SMS', '/otp/generate')
  expect(tokens(generated.id)).toEqual([generated.otp])
  const sent = await send('SMS', '/otp/send', { otp: '081726' })
  expect(tokens(sent.id)).toEqual(['081726'])
  const requested = await send('SMS', '/otp/request')
  expect(tokens(requested.id)).toEqual(['XXXXXX'])
  const call = await send('MISSCALL', '/otp/generate')
  expect(call.otp).toMatch(/^\d{4}$/)
  expect(tokens(call.id)).toContain(call.otp)
  // A code that is sent again is told with the second delivery as well.
  await sql()`update otps set next_send_at = now()`
  const again = await product.post('/otp/generate', merchant.key, generated)
  await drain()
  expect(again.body.data?.otp).toBe(generated.otp)
  expect(tokens(again.body.data?.id ?? '')).toEqual([generated.otp])
})

test('where no endpoint wants codes none is kept, and every token is masked', async () => {
  merchant = await newMerchant()
  await sql()`delete from callback_codes`
  await addEndpoint({ merchantId: merchant.id, url: receiver.url('/b'), maskCode: true })
  const { id } = await send('SMS', '/otp/generate')
  await send('SMS', '/otp/send', { otp: '0817' })
  expect(tokens(id)).toEqual(['XXXXXX'])
  expect(await codes()).toBe(0)
})

test('a kept code is sealed, erased when it can no longer be used, and masked from then on', async () => {
  merchant = await newMerchant()
  await addEndpoint({ merchantId: merchant.id, url: receiver.url('/c') })
  receiver.answer('/c', (response, { text }) => response.writeHead(500).end(text))
  const { id, otp } = await send('SMS', '/otp/generate')
  const [kept] = await sql()`
    select sealed, erase_at > now() + interval '9 minutes' and erase_at < now() + interval '11 minutes' as in_time
    from callback_codes where delivery_id = ${id}`
  expect(kept).toMatchObject({ in_time: true })
  expect(kept?.sealed).not.toContain(otp)
  const attempts = await sql()`
    select answer_body from callback_attempts a join callbacks c on c.id = a.callback_id
    where c.delivery_id = ${id}`
  expect(attempts[0]?.answer_body).toContain('"token":"XXXXXX"')
  await sql()`update callback_codes set erase_at = now() where delivery_id = ${id}`
  await eraseExpiredCodes()
  expect(await sql()`select from callback_codes where delivery_id = ${id}`).toHaveLength(0)
  await sql()`update callbacks set due_at = now() where delivery_id = ${id} and due_at is not null`
  receiver.answer('/c', 204)
  await drain()
  expect(tokens(id)).toEqual([otp, 'XXXXXX'])
})
