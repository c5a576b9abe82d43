import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
let gatewayKey: string
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  gatewayKey = await merchant.gateway('SMS')
})
afterAll(() => product.stop())

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  product.post(path, merchant.key, body, headers)
const deep = (depth: number) => `{"phone":${'['.repeat(depth)}${']'.repeat(depth)}}`

describe('a body that is not what the endpoint takes', () => {
  test.each([
    ['nothing', '', 400, '4000202'],
    ['half a document', '{"phone":', 400, '4000202'],
    ['HTML', '<html>', 400, '4000202'],
    ['a depth of 10,000', deep(10_000), 422, '4220201'],
    ['a depth of 10,000 that never closes', '['.repeat(10_000), 422, '4220201'],
    ['a list', '[]', 422, '4220201'],
    ['a number', '7', 422, '4220201'],
    ['null', 'null', 422, '4220201'],
    ['wrong types', '{"phone":{},"gateway_key":[]}', 422, '4220201'],
    ['a missing field', '{"phone":"0812"}', 422, '4220201'],
    ['__proto__', '{"__proto__":{"x":1},"gateway_key":"x"}', 422, '4220201'],
    ['a repeated key', '{"phone":"1","phone":"2"}', 422, '4220201'],
    ['a repeated key in another spelling', '{"phone":"1","\\u0070hone":"2"}', 422, '4220201'],
    [
      '1,001 fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [n, n]))),
      422,
      '4220201',
    ],
    ['params that are too long', { params: [{ tag: 'a', value: 'x'.repeat(4097) }] }, 422, '4220201'],
    ['an address that is none', { ip: '300.1.1.1' }, 422, '4220201'],
  ])('%s', async (_, body, status, code) => {
    const whole = typeof body === 'string' ? body : { phone: newPhone(), gateway_key: gatewayKey, ...body }
    const answer = await post('/otp/request', whole)
    expect([answer.status, answer.body.code, answer.body.status]).toEqual([status, code, false])
  })

  test('bytes that are not UTF-8', async () => {
    const response = await fetch(`${product.url}/v1/otp/request`, {
      method: 'POST',
      headers: { authorization: `Bearer ${merchant.key}` },
      body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    })
    expect([response.status, (await response.json()).code]).toEqual([400, '4000202'])
  })

  test('errors name the fields', async () => {
    const { body } = await post('/otp/request', { gateway_key: 7, params: [{ tag: '', value: 'x' }] })
    expect(body.errors?.map(error => error.field)).toEqual(['gateway_key', 'params.0.tag'])
    const missing = await post('/otp/verify', { otp: '1234' })
    expect(missing.body.errors).toEqual([{ field: 'otp_id', message: 'is required' }])
  })
})

test('names as the seed prints them, unknown fields and other content types are read', async () => {
  const gateway_key = await merchant.gateway('EMAIL')
  const body = { Email: 'Siti0001@Example.com', gateway_key, colour: 'red' }
  const { status, body: answer } = await post('/otp/request', body, { 'content-type': 'text/plain' })
  expect(status, JSON.stringify(answer)).toBe(200)
  expect(await product.phone('siti0001@example.com')).toHaveLength(1)
})

describe('addressing', () => {
  test.each([
    ['GET', '/api/v1/otp/request', 405, 'POST'],
    ['DELETE', '/v1/balance', 405, 'GET'],
    ['POST', '/v1/otp/unknown/deeper', 404, null],
    ['GET', '/api/v1', 404, null],
    ['GET', '/v1/OTP/request', 404, null],
    ['PUT', '/v1/nothing', 404, null],
    ['PUT', '/v1/otp/verify', 405, 'POST'],
    ['GET', '/api/nothing', 404, null],
  ])('%s %s', async (method, path, status, allow) => {
    const response = await fetch(product.url + path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    expect(await response.json()).toMatchObject({ status: false, code: expect.stringMatching(/^\d{7}$/) })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test.each([
    ['no key', undefined],
    ['another scheme', 'Basic abc'],
    ['an unknown key', 'Bearer sandi_unknown'],
    ['an empty key', 'Bearer '],
    ['a very long key', `Bearer ${'x'.repeat(5000)}`],
  ])('%s is 401', async (_, authorization) => {
    const headers = authorization ? { authorization } : undefined
    const response = await fetch(`${product.url}/v1/balance`, headers ? { headers } : {})
    expect([response.status, (await response.json()).code]).toEqual([401, '4010101'])
  })
})

describe('size', () => {
  test('one byte over 64 kB is 413, with and without a length', async () => {
    const body = JSON.stringify({ phone: 'x'.repeat(65_536) })
    expect([(await post('/otp/request', body)).body.code]).toEqual(['4130200'])
    const response = await fetch(`${product.url}/v1/otp/request`, {
      method: 'POST',
      headers: { authorization: `Bearer ${merchant.key}` },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  test('300 MB are refused without being kept', async () => {
    const before = process.memoryUsage().rss
    const answer = await upload(300 * 1024 * 1024)
    expect(answer).toContain('413')
    expect(answer).toContain('4130200')
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
    expect((await post('/otp/verify', { otp_id: 'x', otp: '1234' })).status).toBe(403)
  })
})

/** Writes a huge body without announcing its length, as fast as the server takes it; resolves with its answer. */
function upload(bytes: number): Promise<string> {
  const { hostname, port } = new URL(product.url)
  return new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 'x'), Buffer.from('\r\n')])
    let answer = ''
    let left = bytes
    const write = () => {
      while (left > 0 && !socket.destroyed) {
        left -= 65_536
        if (!socket.write(chunk)) return
      }
    }
    socket.on('data', data => {
      answer += data
    })
    socket.on('drain', write)
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
    socket.write(
      `POST /v1/otp/request HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${merchant.key}\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    write()
  })
}
