import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { acceptRows, planRow } from './accept-rows.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { createFeed } from './feed.ts'
import { claimCampaign } from './lease.ts'
import { startCampaign } from './start-campaign.ts'
import { fileOf, newCampaignMerchant, now, prepare } from './testing/campaign.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

test('a campaign is one worker’s at a time, and who was taken for dead accepts nobody any more', async () => {
  const merchant = await newCampaignMerchant()
  const id = await prepare(merchant, fileOf(3, 60_000))
  await startCampaign(merchant.actor, id, now)
  const stale = await claimCampaign(id)
  expect(await claimCampaign(id)).toBeUndefined()
  await sql()`update campaigns set lease_until = now() - interval '1 second' where id = ${id}`
  const fresh = await claimCampaign(id)
  const gateway = await findCampaignGateway(merchant.id, merchant.gatewayId)
  if (!stale || !fresh || !gateway) throw new Error('nothing was claimed')
  expect(fresh.takenOver).toBe(true)
  const rows = (await createFeed(fresh, 0).take(3)).map(row => planRow(gateway, row))
  const place = { fromLine: 0, toLine: rows.at(-1)?.line ?? 0, skips: 0 }
  const tally = { sent: 0, failed: 0, pace: 0 }
  expect(await acceptRows(stale, gateway, rows, place, tally)).toBe('lost')
  expect(await sql()`select from deliveries where campaign_id = ${id}`).toHaveLength(0)
  expect(await acceptRows(fresh, gateway, rows, place, tally)).toBe('accepted')
  // The same again, as after an answer of the database that got lost.
  expect(await acceptRows(fresh, gateway, rows, place, tally)).toBe('lost')
  expect(await sql()`select from deliveries where campaign_id = ${id}`).toHaveLength(3)
})
