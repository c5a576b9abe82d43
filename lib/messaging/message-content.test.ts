import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

const sms = (message: string) =>
  merchant.gateway('SMS', {
    service: 'message',
    message,
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
const send = (body: object) => product.post('/message/send', merchant.key, body)
const value = (tag: string, text: string) => ({ tag, value: text })

describe('what a message said', () => {
  const kept = async (id: unknown) =>
    (await sql()`select sealed from message_contents where delivery_id = ${String(id)}`)[0]?.sealed

  test('is kept sealed until its delivery has ended', async () => {
    await product.scenario({ reportDelayMs: 600_000 })
    const gateway_key = await sms('A secret for {parameter_1}')
    const { body } = await send({ phone: newPhone(), gateway_key, params: [value('parameter_1', 'Siti')] })
    const sealed = await kept(body.data?.id)
    expect(sealed).toEqual(expect.any(String))
    expect(sealed).not.toContain('secret')
    await product.scenario({ reportDelayMs: 20 })
    const later = (await send({ phone: newPhone(), gateway_key, params: [value('parameter_1', 'Siti')] }))
      .body
    await expect
      .poll(async () => {
        const [row] = await sql()`select status from deliveries where id = ${later.data?.id ?? ''}`
        return row?.status
      })
      .toBe('DELIVERED')
    expect(await kept(later.data?.id)).toBeUndefined()
  })

  test('is kept for the days its merchant chose', async () => {
    await sql()`update merchants set message_days = 30 where id = ${merchant.id}`
    const gateway_key = await sms('Halo')
    const { body } = await send({ phone: newPhone(), gateway_key })
    const [row] = await sql()`
      select until_terminal, erase_at > now() + interval '29 days' as long from message_contents
      where delivery_id = ${body.data?.id ?? ''}`
    expect(row).toEqual({ until_terminal: false, long: true })
    await sql()`update merchants set message_days = null where id = ${merchant.id}`
  })
})
