import { closeDatabase, db, sql } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { countHours } from '#lib/statistics/count-hours.ts'
import { demoGateways } from '#scripts/demo/gateways.ts'
import { seedPrices } from '#scripts/demo/prices.ts'
import { seedTraffic } from '#scripts/demo/traffic/seed-traffic.ts'

async function isBehind(): Promise<boolean> {
  const [row] =
    await sql()`select counted_until < now() - interval '2 hours' as behind from statistics_progress`
  return row?.behind
}

export interface Dashboard {
  email: string
  password: string
  /** A recipient that has had messages, and the last delivery of page 999; of a full database only. */
  phone: string
  cursor: string
}

const [deliveries = 0, months = 12] = process.argv.slice(2).map(Number)
const owner = { name: 'Bench', email: 'bench@sandi.test', password: 'a long password for the bench' }

await syncCatalogue()
await seedPrices()
for (const vendorId of ['citcall', 'wavecell', 'infobip', 'meta', 'gupshup', 'taptalk', 'mailgun', 'smtp']) {
  await db().insert(vendorCredentials).values({ vendorId, name: vendorId, configSealed: '' })
}
const allowedCountries = ['ID', 'SG', 'MY', 'PH', 'TH', 'VN', 'IN', 'AU']
const { merchantId, userId } = await createMerchant({ name: 'Bench', owner, allowedCountries })
for (const gateway of demoGateways) await createGateway({ merchantId, userId }, gateway)
const [merchant] = await db().select().from(merchants)
if (merchant && deliveries > 0) {
  const onMonth = (written: number) => console.log(`  ${written.toLocaleString('en')} deliveries`)
  await seedTraffic({ merchant, deliveries, months, eventDays: 31, onMonth })
  // There is no worker here.
  while (await isBehind()) await countHours()
}
const [last] = await sql()`select id, recipient from deliveries where recipient not like '%@%'
  order by id desc offset ${Math.min(deliveries >> 1, 50 * 999)} limit 1`
await closeDatabase()
const { email, password } = owner
const body: Dashboard = {
  email,
  password,
  phone: last?.recipient ?? '+6281234567890',
  cursor: last?.id ?? merchantId,
}
process.send?.({ type: 'seeded', ...body })
