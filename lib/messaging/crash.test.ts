import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { forkApi } from '#server/testing/fork-api.ts'
import { newMerchant, newPhone } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

test('a process killed between the vendor’s yes and our commit loses no row and charges nothing twice', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const api = await forkApi()
  const phone = newPhone('9005')
  await product.fault('citcall', { kind: 'slow', ms: 3000 })
  const lost = fetch(`${api.url}/v1/otp/request`, {
    method: 'POST',
    headers: { authorization: `Bearer ${merchant.key}` },
    body: JSON.stringify({ phone, gateway_key }),
  }).catch(() => 'reset')
  const row = async () =>
    (await sql()`select id, status, charge from deliveries where merchant_id = ${merchant.id}`)[0]
  await expect.poll(row).toMatchObject({ status: 'PROCESSING', charge: 'reserved' })
  await api.kill()
  expect(await lost).toBe('reset')
  await product.fault('citcall', null)
  await sql()`select sweep_deliveries(interval '30 seconds', 10)`
  expect(await row(), 'not before its time').toMatchObject({ status: 'PROCESSING' })
  await sql()`select sweep_deliveries(interval '-1 second', 10)`
  expect(await row()).toMatchObject({ status: 'ERROR', charge: 'released' })
  const [wallet] =
    await sql()`select available_micros, held_micros(merchant_id) from wallets where merchant_id = ${merchant.id}`
  expect(wallet).toEqual({ available_micros: '10000000000', held_micros: '0' })
  const again = await product.post('/otp/request', merchant.key, { phone, gateway_key })
  expect(again.status).toBe(200)
  const [charges] = await sql()`
    select count(*)::int as n from ledger_entries where merchant_id = ${merchant.id} and kind = 'charge'
      and account = 'merchant'`
  expect(charges?.n).toBe(1)
})
