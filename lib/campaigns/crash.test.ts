import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { prepareCampaign } from './prepare-campaign.ts'
import { readProgress } from './read-progress.ts'
import { runCampaign } from './run-campaign.ts'
import { startCampaign } from './start-campaign.ts'
import { books } from './testing/books.ts'
import {
  type CampaignMerchant,
  fileOf,
  newCampaignMerchant,
  now,
  prepare,
  upload,
} from './testing/campaign.ts'
import { forkWorker } from './testing/fork-worker.ts'

const priceOfOne = 420

let product: Product
let merchant: CampaignMerchant
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

/** What the vendor's own journal says was taken for each number, as text and recipient. */
async function taken(): Promise<string[]> {
  const answer = await fetch(`${product.sandboxUrl}/_journal`)
  const { entries } = (await answer.json()) as { entries: { recipient: string | null; outcome: string }[] }
  return entries.flatMap(({ recipient, outcome }) => (recipient && outcome === 'accepted' ? [recipient] : []))
}

/** The lease of a worker that died ends. */
const endLease = (id: string) =>
  sql()`update campaigns set lease_until = now() - interval '1 second' where id = ${id} and lease_until is not null`

test('workers killed at any point send nobody twice, and every recipient and all money is accounted for', async () => {
  merchant = await newCampaignMerchant(1_000_000)
  const count = 1500
  const id = await prepare(merchant, fileOf(count, 20_000))
  const outcome = await startCampaign(merchant.actor, id, { ...now, ratePerSecond: 1000 })
  expect(outcome).toEqual({ kind: 'started' })
  expect(await books(merchant.id)).toMatchObject({
    available: 1_000_000 - count * priceOfOne,
    held: count * priceOfOne,
  })
  for (let round = 0; round < 6; round++) {
    const worker = await forkWorker(id)
    await expect
      .poll(async () => (await readProgress(merchant.id, id))?.accepted, { interval: 20 })
      .toBeGreaterThan(round * 150 + randomInt(100))
    await worker.kill()
    const { available, held, balance } = await books(merchant.id)
    expect(available + held).toBe(balance)
    await endLease(id)
  }
  await runCampaign({ campaignId: id })
  // What was under way when its process died is ended by the sweeper.
  await sql()`select sweep_deliveries(interval '0', 10000)`
  await expect.poll(async () => (await readProgress(merchant.id, id))?.underWay).toBe(0)
  const progress = await readProgress(merchant.id, id)
  expect(progress).toMatchObject({ status: 'finished', total: count, accepted: count, left: 0 })
  expect((progress?.sent ?? 0) + (progress?.failed ?? 0)).toBe(count)
  const rows = await sql()`
    select count(*)::int as n, count(distinct campaign_turn)::int as lines,
      count(distinct recipient_hash)::int as recipients from deliveries where campaign_id = ${id}`
  expect(rows[0]).toEqual({ n: count, lines: count, recipients: count })
  const recipients = await taken()
  expect(recipients.length).toBe(new Set(recipients).size)
  const { available, held, balance, charges } = await books(merchant.id)
  expect({ available, held }).toEqual({ available: balance, held: 0 })
  expect(balance).toBe(1_000_000 - charges * priceOfOne)
  expect(charges).toBe(progress?.sent)
  // A kill loses what was on its way to the vendor just then, and no more.
  expect(progress?.failed).toBeLessThanOrEqual(6 * 64)
})

test('two workers at once send each recipient once', async () => {
  merchant = await newCampaignMerchant()
  const id = await prepare(merchant, fileOf(400, 40_000))
  await startCampaign(merchant.actor, id, { ...now, ratePerSecond: 400 })
  const workers = await Promise.all([forkWorker(id), forkWorker(id), forkWorker(id)])
  await expect.poll(async () => (await readProgress(merchant.id, id))?.status).toBe('finished')
  await Promise.all(workers.map(worker => worker.kill()))
  const [row] = await sql()`
    select count(*)::int as n, count(distinct campaign_turn)::int as lines from deliveries where campaign_id = ${id}`
  expect(row).toEqual({ n: 400, lines: 400 })
  expect(await books(merchant.id)).toMatchObject({ held: 0, charges: 400 })
})

test('a worker killed while it prepares a file leaves no line out and none twice', async () => {
  merchant = await newCampaignMerchant()
  const id = await upload(merchant, `${fileOf(20_000, 50_000)}\nnobody,Budi,1\n+628115000000001,Budi,1`)
  await prepareCampaign(merchant.actor, id, { recipient: 0, tags: { name: 1, parameter_1: 2 } })
  for (const share of [0.1, 0.5]) {
    const worker = await forkWorker(id)
    await expect
      .poll(async () => (await readProgress(merchant.id, id))?.preparedLine, { interval: 10 })
      .toBeGreaterThan(20_000 * share)
    await worker.kill()
    await endLease(id)
  }
  await runCampaign({ campaignId: id })
  const [row] = await sql()`select status, recipients, duplicates, invalid from campaigns where id = ${id}`
  expect(row).toEqual({ status: 'ready', recipients: 20_000, duplicates: 0, invalid: 2 })
})
