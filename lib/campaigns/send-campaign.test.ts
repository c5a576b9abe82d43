import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { fileOf, newCampaignMerchant, send } from './testing/campaign.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

test('every recipient of a file is sent its own text once, and the rest of the hold returns', async () => {
  const merchant = await newCampaignMerchant()
  const id = await send(merchant, fileOf(500, 10_000))
  const [campaign] =
    await sql()`select status, sent, failed, accepted, held_micros::text from campaigns where id = ${id}`
  expect(campaign).toEqual({ status: 'finished', sent: 500, failed: 0, accepted: 500, held_micros: '0' })
  const rows = await sql()`
    select campaign_turn, count(*)::int as n from deliveries where campaign_id = ${id} group by 1`
  expect(rows).toHaveLength(500)
  const [message] = await product.phone('+6281100420001')
  expect(message?.text).toBe('Hi Budi 42, 42')
})
