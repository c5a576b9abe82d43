import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWire } from './testing/cut-off.ts'
import { forkApi } from './testing/fork-api.ts'
import { newMerchant, newPhone, type TestMerchant } from './testing/merchant.ts'
import { postJson } from './testing/post-json.ts'
import { type Product, startProduct } from './testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

test('without Postgres every answer is the contract’s 503, and with it again everything works', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '')
  const wire = await startWire(url.hostname, Number(url.port))
  url.port = String(wire.port)
  const api = await forkApi({ DATABASE_URL: url.href })
  const gateway_key = await merchant.gateway('SMS')
  const request = () =>
    postJson(`${api.url}/v1/otp/request`, merchant.key, { phone: newPhone(), gateway_key })
  const ready = async () => (await fetch(`${api.url}/api/health/ready`)).status
  try {
    expect((await request()).status).toBe(200)
    expect(await ready()).toBe(200)
    wire.cut()
    for (const answer of await Promise.all(Array.from({ length: 20 }, request))) {
      expect([answer.status, answer.body.code]).toEqual([503, '5030201'])
      expect(answer.headers.get('retry-after')).toBe('1')
    }
    expect(await ready()).toBe(503)
    expect((await fetch(`${api.url}/api/health/live`)).status).toBe(200)
    wire.mend()
    await expect.poll(async () => (await request()).status, { timeout: 15_000, interval: 500 }).toBe(200)
    expect(await ready()).toBe(200)
  } finally {
    await api.kill()
    wire.close()
  }
}, 60_000)

test.each(['9008', '9009', '9010', '9011', '9012', '9013', '9018'])(
  'a vendor’s fault …%s is answered inside the gateway’s time',
  async tail => {
    const gateway_key = await merchant.gateway('SMS', {
      routes: [{ productId: 'citcall.smsotp', credentialId: null }],
      timeoutMs: 1000,
    })
    const answer = await product.post('/otp/request', merchant.key, { phone: newPhone(tail), gateway_key })
    expect([answer.status, answer.body.message, answer.body.code]).toEqual([503, 'vendor is down', '5030206'])
  },
)
