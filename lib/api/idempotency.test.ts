import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { codeIn, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
let gateway_key: string
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  gateway_key = await merchant.gateway('SMS')
})
afterAll(() => product.stop())

let keys = 0
const newKey = () => ({ 'idempotency-key': `key-${++keys}` })

test('100 requests at once with one key make one delivery', async () => {
  const phone = newPhone()
  const headers = newKey()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      product.post('/otp/generate', merchant.key, { phone, gateway_key }, headers),
    ),
  )
  const made = answers.filter(answer => answer.status === 200)
  expect(new Set(made.map(answer => answer.body.data?.id)).size).toBe(1)
  for (const { status } of answers) expect([200, 409]).toContain(status)
  expect(await product.phone(phone)).toHaveLength(1)
  const replay = await product.post('/otp/generate', merchant.key, { phone, gateway_key }, headers)
  expect(replay.headers.get('idempotent-replayed')).toBe('true')
  expect(replay.body.data?.otp).toBe(codeIn((await product.phone(phone))[0]?.text))
})

test('another body under the same key is refused', async () => {
  const headers = newKey()
  await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }, headers)
  const answer = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }, headers)
  expect([answer.status, answer.body.code]).toEqual([422, '4220211'])
})

test('a failure before anything was executed is not kept', async () => {
  const headers = newKey()
  const body = { phone: '0812', gateway_key }
  for (let turn = 0; turn < 2; turn++) {
    const answer = await product.post('/otp/request', merchant.key, body, headers)
    expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([422, null])
  }
})

test('the failure of an executed request is kept', async () => {
  const headers = newKey()
  const only = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const body = { phone: newPhone(), gateway_key: only }
  await product.fault('citcall', { kind: 'down' })
  expect((await product.post('/otp/request', merchant.key, body, headers)).status).toBe(503)
  await product.fault('citcall', null)
  const again = await product.post('/otp/request', merchant.key, body, headers)
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([503, 'true'])
})

test('keys belong to a merchant and an endpoint', async () => {
  const headers = newKey()
  const stranger = await newMerchant()
  const first = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }, headers)
  const body = { phone: newPhone(), gateway_key: await stranger.gateway('SMS') }
  const second = await product.post('/otp/request', stranger.key, body, headers)
  const third = await product.post('/otp/generate', merchant.key, { phone: newPhone(), gateway_key }, headers)
  expect(new Set([first, second, third].map(answer => answer.body.data?.id)).size).toBe(3)
})

test('after 24 hours a key is new', async () => {
  const headers = newKey()
  const phone = newPhone()
  await product.post('/otp/request', merchant.key, { phone, gateway_key }, headers)
  await sql()`update idempotency_keys set created_at = created_at - interval '24 hours 1 second'`
  const answer = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }, headers)
  expect(answer.status).toBe(200)
})

test('a request interrupted after its delivery was accepted names it and is not sent again', async () => {
  const headers = newKey()
  const body = { phone: newPhone(), gateway_key }
  const first = await product.post('/otp/request', merchant.key, body, headers)
  await sql()`update idempotency_keys set answer_sealed = null, created_at = now() - interval '61 seconds'
    where delivery_id = ${first.body.data?.id ?? ''}`
  const answer = await product.post('/otp/request', merchant.key, body, headers)
  expect([answer.status, answer.body.data?.id]).toEqual([409, first.body.data?.id])
})

test('a request interrupted before its delivery was accepted runs again', async () => {
  const headers = newKey()
  const body = { phone: newPhone(), gateway_key }
  const first = await product.post('/otp/request', merchant.key, body, headers)
  await sql()`update idempotency_keys set answer_sealed = null, created_at = now() - interval '61 seconds',
    delivery_id = uuidv7() where delivery_id = ${first.body.data?.id ?? ''}`
  const answer = await product.post('/otp/request', merchant.key, body, headers)
  expect(answer.body.code).toBe('4290203')
})

test('a stored answer does not show its code in the database', async () => {
  const answer = await product.post(
    '/otp/generate',
    merchant.key,
    { phone: newPhone(), gateway_key },
    newKey(),
  )
  const [row] =
    await sql()`select k::text as dump from idempotency_keys k where delivery_id = ${answer.body.data?.id ?? ''}`
  expect(row?.dump).not.toContain(answer.body.data?.otp)
})

test.each(['', 'x'.repeat(256), 'snow☃'])('the key "%s" is refused', async key => {
  const { hostname, port } = new URL(product.url)
  const http = await import('node:http')
  const status = await new Promise<number | undefined>(resolve => {
    const request = http.request(
      {
        hostname,
        port,
        path: '/v1/otp/request',
        method: 'POST',
        headers: { authorization: `Bearer ${merchant.key}` },
      },
      response => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    request.setHeader('idempotency-key', Buffer.from(key).toString('latin1'))
    request.end(JSON.stringify({ phone: newPhone(), gateway_key }))
  })
  expect(status).toBe(422)
})
