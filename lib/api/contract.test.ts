import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { endpoints } from './endpoints/index.ts'
import { GET, POST } from './next-door.ts'
import { describeApi } from './openapi.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

describe('the OpenAPI document', () => {
  test('describes every endpoint, with schemas for what it takes and answers', () => {
    const { paths } = describeApi()
    for (const endpoint of endpoints) {
      const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()] as Record<string, unknown>
      expect(operation, endpoint.path).toMatchObject({
        operationId: endpoint.name,
        responses: { 200: { content: { 'application/json': {} } }, 401: {}, 500: {} },
      })
      expect('requestBody' in operation).toBe(endpoint.body !== undefined)
    }
    expect(Object.keys(paths)).toHaveLength(new Set(endpoints.map(endpoint => endpoint.path)).size)
  })

  test('is served under both roots', async () => {
    for (const root of ['/api/v1', '/v1']) {
      const answer = await fetch(`${product.url + root}/openapi.json`)
      expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(describeApi())))
    }
  })

  test.each(endpoints.map(endpoint => [endpoint.path]))('%s has its route file for Next', path => {
    const folder = path.replace(/\{(\w+)\}/g, '[$1]')
    expect(existsSync(`app/api/v1${folder}/route.ts`)).toBe(true)
  })
})

test('what endpoints answer is what the document says', async () => {
  const gateway_key = await merchant.gateway('SMS')
  const answers = {
    '/otp/request': await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }),
    '/otp/generate': await product.post('/otp/generate', merchant.key, { phone: newPhone(), gateway_key }),
    '/otp/send': await product.post('/otp/send', merchant.key, {
      phone: newPhone(),
      gateway_key,
      otp: '1234',
    }),
    '/message/send': await product.post('/message/send', merchant.key, {
      phone: newPhone(),
      gateway_key: await merchant.gateway('SMS', { service: 'message', message: 'Halo' }),
    }),
  }
  for (const [path, answer] of Object.entries(answers)) {
    const data = endpoints.find(endpoint => endpoint.path === path)?.data as z.ZodObject
    expect(z.strictObject(data.shape).safeParse(answer.body.data).error).toBeUndefined()
  }
  const headers = { authorization: `Bearer ${merchant.key}` }
  for (const path of [`/otp/${answers['/otp/generate'].body.data?.id}`, '/balance', '/health']) {
    const answer = (await (await fetch(`${product.url}/v1${path}`, { headers })).json()) as { data: unknown }
    const schema = endpoints.find(
      one => one.method === 'GET' && one.path.split('/')[1] === path.split('/')[1],
    )?.data
    expect((schema as z.ZodType).safeParse(answer.data).error).toBeUndefined()
    expect(JSON.stringify(answer)).not.toContain(answers['/otp/generate'].body.data?.otp)
  }
})

test('another merchant’s delivery is not found', async () => {
  const gateway_key = await merchant.gateway('SMS')
  const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key })
  const stranger = await newMerchant()
  const answer = await fetch(`${product.url}/v1/otp/${body.data?.id}`, {
    headers: { authorization: `Bearer ${stranger.key}` },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([404, '4040201'])
})

describe('both doors answer the same bytes', () => {
  const bearer = () => ({ authorization: `Bearer ${merchant.key}` })
  test.each([
    ['POST', '/v1/otp/verify', '{"otp_id":"x","otp":"1234"}', bearer],
    ['POST', '/api/v1/otp/verify', '{"otp_id":"x"', bearer],
    ['POST', '/v1/otp/request', '{"phone":"0812","gateway_key":"x"}', bearer],
    ['POST', '/v1/otp/request', `"${'x'.repeat(70_000)}"`, bearer],
    ['POST', '/v1/otp/request', '{}', () => ({})],
    ['GET', '/v1/balance', undefined, bearer],
    ['GET', '/v1/health', undefined, bearer],
    ['GET', '/v1/otp/request', undefined, bearer],
    ['GET', '/v1/nothing', undefined, bearer],
    ['GET', '/api/health/live', undefined, () => ({})],
    ['GET', '/api/v1/openapi.json', undefined, () => ({})],
    ['POST', '/api/reports/citcall/none', '{}', () => ({})],
  ])('%s %s %.40s', async (method, path, body, makeHeaders) => {
    const init = { method, headers: makeHeaders(), ...(body === undefined ? {} : { body }) }
    const fast = await fetch(product.url + path, init)
    const door = method === 'GET' ? GET : POST
    const slow = await door(new Request(product.url + path, init))
    const own = ['content-type', 'cache-control', 'retry-after', 'allow', 'ratelimit-limit']
    const pick = (response: Response) => own.map(name => response.headers.get(name))
    expect([slow.status, pick(slow), await slow.text()]).toEqual([fast.status, pick(fast), await fast.text()])
  })
})

test('a revoked key stops working', async () => {
  const stranger = await newMerchant()
  const call = () =>
    fetch(`${product.url}/v1/balance`, { headers: { authorization: `Bearer ${stranger.key}` } })
  expect((await call()).status).toBe(200)
  const { sql } = await import('#db/client.ts')
  await sql()`update merchant_keys set revoked_at = now() where merchant_id = ${stranger.id}`
  await expect.poll(async () => (await (await call()).json()).code).toBe('4010102')
  await sql()`update merchants set status = 'suspended' where id = ${merchant.id}`
  await expect
    .poll(async () => (await product.post('/otp/verify', merchant.key, { otp_id: 'x', otp: '1' })).body.code)
    .toBe('4000205')
})
