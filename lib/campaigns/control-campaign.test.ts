import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { forgetCircuits } from '#lib/routing/circuits.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { cancelCampaign, deleteCampaign, pauseCampaign, resumeCampaign } from './control-campaign.ts'
import { eraseCampaigns } from './erase-campaigns.ts'
import { estimateCampaign } from './estimate-campaign.ts'
import { findCampaign } from './find-campaign.ts'
import { readProgress } from './read-progress.ts'
import { runCampaign } from './run-campaign.ts'
import { startCampaign } from './start-campaign.ts'
import { books } from './testing/books.ts'
import { type CampaignMerchant, fileOf, newCampaignMerchant, now, prepare, send } from './testing/campaign.ts'
import { wakeCampaigns } from './wake-campaigns.ts'

const priceOfOne = 420

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())
afterEach(mendVendor)

async function mendVendor(): Promise<void> {
  await product.fault('wavecell', null)
  await sql()`delete from circuits`
  forgetCircuits()
}

const statusOf = async ({ id }: CampaignMerchant, campaignId: string) => {
  const campaign = await findCampaign(id, campaignId)
  return [campaign?.status, campaign?.pauseReason]
}

test('what a campaign will cost is put aside when it starts, or it does not start', async () => {
  const merchant = await newCampaignMerchant(priceOfOne * 10 - 1)
  const id = await prepare(merchant, fileOf(10, 10_000))
  expect(await estimateCampaign(merchant.id, id)).toMatchObject({
    recipients: 10,
    segments: 10,
    costMicros: BigInt(priceOfOne * 10) * 1_000_000n,
    sufficient: false,
    groups: [{ country: 'ID', segments: 1, recipients: 10 }],
  })
  expect(await startCampaign(merchant.actor, id, now)).toMatchObject({ kind: 'refused', reason: 'balance' })
  expect(await books(merchant.id)).toMatchObject({ available: priceOfOne * 10 - 1, held: 0 })
  expect(await statusOf(merchant, id)).toEqual(['ready', null])
})

test('a hundred starts at once hold the money once', async () => {
  const merchant = await newCampaignMerchant(priceOfOne * 10)
  const id = await prepare(merchant, fileOf(10, 10_100))
  const later = { ...now, scheduledAt: '2026-12-31T08:00' }
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, () => startCampaign(merchant.actor, id, later)),
  )
  expect(outcomes.filter(({ kind }) => kind === 'scheduled')).toHaveLength(1)
  expect(await books(merchant.id)).toMatchObject({ available: 0, held: priceOfOne * 10 })
})

test('cancelling gives back what is left, at once, and nobody is sent to any more', async () => {
  const merchant = await newCampaignMerchant(priceOfOne * 300)
  const id = await prepare(merchant, fileOf(300, 10_200))
  await startCampaign(merchant.actor, id, { ...now, ratePerSecond: 100 })
  const working = runCampaign({ campaignId: id })
  await expect.poll(async () => (await readProgress(merchant.id, id))?.accepted).toBeGreaterThan(20)
  expect(await cancelCampaign(merchant.actor, id)).toEqual({ kind: 'done' })
  const cancelled = await readProgress(merchant.id, id)
  await working
  const after = await readProgress(merchant.id, id)
  expect(after).toMatchObject({ status: 'cancelled', heldMicros: 0n, accepted: cancelled?.accepted })
  const { available, held, charges } = await books(merchant.id)
  expect({ available, held, charges }).toEqual({
    available: priceOfOne * (300 - (after?.accepted ?? 0)),
    held: 0,
    charges: after?.accepted,
  })
  expect(await resumeCampaign(merchant.actor, id)).toEqual({ kind: 'refused', reason: 'state' })
})

test('pausing and resuming again and again, at once with the sending, loses nobody and sends nobody twice', async () => {
  const merchant = await newCampaignMerchant(priceOfOne * 400)
  const id = await prepare(merchant, fileOf(400, 10_600))
  await startCampaign(merchant.actor, id, { ...now, ratePerSecond: 400 })
  let over = false
  const working = (async () => {
    while (!over) {
      await runCampaign({ campaignId: id })
      await new Promise(setImmediate)
      over = (await findCampaign(merchant.id, id))?.status === 'finished'
    }
  })()
  for (let round = 1; round <= 8; round++) {
    await expect
      .poll(async () => (await readProgress(merchant.id, id))?.accepted, { interval: 10 })
      .toBeGreaterThan(round * 30)
    await Promise.all([pauseCampaign(merchant.actor, id), resumeCampaign(merchant.actor, id)])
    await resumeCampaign(merchant.actor, id)
  }
  await working
  const [row] = await sql()`
    select count(*)::int as n, count(distinct campaign_turn)::int as lines from deliveries where campaign_id = ${id}`
  expect(row).toEqual({ n: 400, lines: 400 })
  expect(await books(merchant.id)).toEqual({ available: 0, held: 0, balance: 0, charges: 400 })
  expect(await readProgress(merchant.id, id)).toMatchObject({ sent: 400, failed: 0, underWay: 0 })
})

test('prices that rise are paid from the wallet, and the campaign pauses when that is empty', async () => {
  const merchant = await newCampaignMerchant(priceOfOne * 100 + 200)
  const id = await prepare(merchant, fileOf(100, 11_000))
  await startCampaign(merchant.actor, id, { ...now, scheduledAt: '2026-12-31T08:00' })
  await sql()`update prices set amount_micros = amount_micros * 2 where product_id = 'wavecell.smsotp'`
  await sql()`update campaigns set scheduled_at = now() where id = ${id}`
  await wakeCampaigns()
  await runCampaign({ campaignId: id })
  await sql()`update prices set amount_micros = amount_micros / 2 where product_id = 'wavecell.smsotp'`
  expect(await statusOf(merchant, id)).toEqual(['paused', 'balance'])
  const { available, held, balance, charges } = await books(merchant.id)
  expect(available + held).toBe(balance)
  expect(available).toBeGreaterThanOrEqual(0)
  expect(balance).toBe(priceOfOne * 100 + 200 - charges * priceOfOne * 2)
})

test('a campaign waits for its time and for the end of the quiet hours', async () => {
  const merchant = await newCampaignMerchant()
  const id = await prepare(merchant, fileOf(5, 11_200))
  const past = await startCampaign(merchant.actor, id, { ...now, scheduledAt: '2020-01-01T08:00' })
  expect(past).toMatchObject({
    kind: 'invalid',
    errors: [{ field: 'scheduledAt', message: 'scheduledPast' }],
  })
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Jakarta',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const hour = Number(clock.format(new Date()))
  const hourAt = (at: number) => `${String((at + 24) % 24).padStart(2, '0')}:00`
  const quiet = { from: hourAt(hour - 1), until: hourAt(hour + 2) }
  expect(await startCampaign(merchant.actor, id, { ...now, quiet })).toEqual({ kind: 'started' })
  await runCampaign({ campaignId: id })
  const waiting = await findCampaign(merchant.id, id)
  expect(waiting?.status).toBe('running')
  expect(waiting?.wakeAt?.getTime()).toBeGreaterThan(Date.now() + 59 * 60_000)
  expect(await readProgress(merchant.id, id)).toMatchObject({ accepted: 0, left: 5 })
  await sql()`update campaigns set quiet_from = null, quiet_until = null, wake_at = now() where id = ${id}`
  await runCampaign({ campaignId: id })
  expect(await statusOf(merchant, id)).toEqual(['finished', null])
})

test('vendors that are all down use up a few recipients, not the campaign, and it goes on when they are back', async () => {
  const merchant = await newCampaignMerchant()
  const id = await prepare(merchant, fileOf(400, 11_300))
  await product.fault('wavecell', { kind: 'down' })
  await startCampaign(merchant.actor, id, now)
  const wake = async () => {
    await sql()`update campaigns set wake_at = now() where id = ${id} and wake_at is not null`
    await runCampaign({ campaignId: id })
  }
  for (let probe = 0; probe < 9; probe++) await wake()
  expect(await statusOf(merchant, id)).toEqual(['paused', 'vendors'])
  const paused = await readProgress(merchant.id, id)
  expect(paused?.accepted).toBeLessThanOrEqual(64)
  await mendVendor()
  expect(await resumeCampaign(merchant.actor, id)).toEqual({ kind: 'done' })
  await wake()
  expect(await statusOf(merchant, id)).toEqual(['finished', null])
  const { charges } = await books(merchant.id)
  expect(charges).toBe(400 - (paused?.accepted ?? 0))
})

test('a gateway that is switched off, or whose text is changed, stops a campaign before anybody is sent to', async () => {
  const merchant = await newCampaignMerchant()
  const changed = await prepare(merchant, fileOf(3, 11_800))
  await sql()`update gateways set message = 'Hello {name} {parameter_1}' where id = ${merchant.gatewayId}`
  expect(await startCampaign(merchant.actor, changed, now)).toEqual({
    kind: 'refused',
    reason: 'textChanged',
  })
  expect(await estimateCampaign(merchant.id, changed)).toMatchObject({ textChanged: true })
  const off = await prepare(merchant, fileOf(3, 11_900))
  await startCampaign(merchant.actor, off, now)
  await sql()`update gateways set enabled = false where id = ${merchant.gatewayId}`
  await expect
    .poll(async () => {
      await sql()`update campaigns set lease_until = null where id = ${off}`
      return (await startCampaign(merchant.actor, changed, now)) as object
    })
    .toEqual({ kind: 'refused', reason: 'gateway' })
  await runCampaign({ campaignId: off })
  expect(await statusOf(merchant, off)).toEqual(['paused', 'gateway'])
  expect(await readProgress(merchant.id, off)).toMatchObject({ accepted: 0 })
})

test('the lines of a campaign are erased when it and its deliveries have ended, and what was deleted is gone', async () => {
  const merchant = await newCampaignMerchant()
  const sent = await send(merchant, fileOf(20, 12_000))
  const kept = await prepare(merchant, fileOf(20, 12_100))
  const deleted = await prepare(merchant, fileOf(20, 12_200))
  expect(await deleteCampaign(merchant.actor, deleted)).toEqual({ kind: 'done' })
  await expect.poll(async () => (await readProgress(merchant.id, sent))?.delivered).toBe(20)
  await sql()`update campaigns set ended_at = now() - interval '2 minutes' where id = ${sent}`
  await eraseCampaigns()
  const rows = await sql()`
    select campaign_id as id from campaign_chunks union select campaign_id from campaign_recipients`
  const left = rows.map(({ id }) => id as string)
  expect([sent, kept, deleted].map(id => left.includes(id))).toEqual([false, true, false])
  expect((await findCampaign(merchant.id, sent))?.erasedAt).toBeInstanceOf(Date)
  expect(await sql()`select from campaigns where id = ${deleted}`).toHaveLength(0)
})

test('of another merchant’s campaign nothing can be changed or read', async () => {
  const merchant = await newCampaignMerchant()
  const id = await prepare(merchant, fileOf(3, 12_300))
  const other = await newCampaignMerchant()
  const gone = { kind: 'refused', reason: 'gone' }
  expect(await startCampaign(other.actor, id, now)).toEqual(gone)
  for (const change of [pauseCampaign, resumeCampaign, cancelCampaign, deleteCampaign]) {
    expect(await change(other.actor, id)).toEqual(gone)
  }
  expect(await readProgress(other.id, id)).toBeUndefined()
  expect(await estimateCampaign(other.id, id)).toBeUndefined()
  expect(await statusOf(merchant, id)).toEqual(['ready', null])
})
