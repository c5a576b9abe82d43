import type postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { listDeliveries } from '#lib/messaging/list-deliveries.ts'
import { examine } from '../../chaos/examine.ts'
import { demoGateways } from '../gateways.ts'
import { seedPrices } from '../prices.ts'
import { seedTraffic } from './seed-traffic.ts'

const deliveries = 4_000
let merchant: typeof merchants.$inferSelect

beforeAll(async () => {
  await syncCatalogue()
  await seedPrices()
  for (const vendorId of ['citcall', 'wavecell', 'meta', 'gupshup', 'taptalk', 'mailgun', 'smtp']) {
    await db().insert(vendorCredentials).values({ vendorId, name: vendorId, configSealed: '' })
  }
  const owner = { name: 'Ayu', email: 'ayu@toko.test', password: 'never signs in' }
  const { merchantId, userId } = await createMerchant({ name: 'Toko', owner, allowedCountries: ['ID', 'SG'] })
  for (const gateway of demoGateways) await createGateway({ merchantId, userId }, gateway)
  const [row] = await db().select().from(merchants)
  if (!row) throw new Error('no merchant')
  merchant = row
  await seedTraffic({ merchant, deliveries, months: 3, eventDays: 20 })
}, 60_000)

const count = async (query: Promise<readonly postgres.Row[]>) => Number((await query)[0]?.count)

test('exactly as many deliveries as asked for are written, none of them open or in the future', async () => {
  expect(await count(sql()`select count(*) from deliveries where merchant_id = ${merchant.id}`)).toBe(
    deliveries,
  )
  expect(
    await count(sql()`select count(*) from deliveries where status = 'PROCESSING' or created_at > now()
      or greatest(status_at, sent_at, delivered_at, verified_at) > now()`),
  ).toBe(0)
})

test('every balance and every charge agree, as after real traffic', async () => {
  const told = { sent: new Set<string>(), verified: new Set<string>() }
  const findings = await examine(sql(), told)
  expect(Object.entries(findings).filter(([, figure]) => figure !== 0)).toEqual([])
})

test('statuses, times and events of a delivery tell the same story', async () => {
  expect(
    await count(sql()`select count(*) from deliveries where not (
      id >= uuid_floor(date_trunc('milliseconds', created_at) - interval '1 ms')
      and id < uuid_floor(created_at + interval '2 ms') and uuid_extract_version(id) = 7
      and (verified_at is not null) = (status = 'Verified') and (sent_at is null) = (status = 'ERROR')
      and (status <> 'DELIVERED' or delivered_at >= sent_at)
      and coalesce(verified_at >= coalesce(delivered_at, sent_at), true)
      and (channel = 'EMAIL') = (recipient like '%@%') and (country is null) = (channel = 'EMAIL'))`),
  ).toBe(0)
  expect(
    await count(sql()`select count(*) from deliveries d where created_at > now() - interval '19 days' and (
      (status = 'Verified') <> exists (select from delivery_events where delivery_id = d.id and kind = 'verified')
      or (status <> 'ERROR') <> exists (
        select from delivery_events where delivery_id = d.id and kind = 'attempt' and outcome = 'accepted'))`),
  ).toBe(0)
  expect(await count(sql()`select count(*) from deliveries where otp_id <> id`)).toBeGreaterThan(100)
})

test('a recipient is found by phone number and by mailbox', async () => {
  for (const like of ['+62%', '%@%']) {
    const [row] = await sql()`select recipient from deliveries where recipient like ${like} limit 1`
    const { items } = await listDeliveries(merchant, { search: row?.recipient })
    expect(items.length).toBeGreaterThan(0)
  }
})

test('every hour with a delivery is marked to be counted', async () => {
  expect(
    await count(sql()`select count(*) from deliveries d where not exists (
      select from stale_hours s where s.merchant_id = d.merchant_id and s.hour = date_trunc('hour', d.created_at, 'UTC'))`),
  ).toBe(0)
})
