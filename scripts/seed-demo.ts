import { parseArgs } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import { closeDatabase, db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { merchants } from '#db/schema/merchants.ts'
import { env } from '#lib/core/env.ts'
import { isId } from '#lib/core/id.ts'
import { findDatabase } from './demo/find-database.ts'
import { seedCampaigns } from './demo/seed-campaigns.ts'
import { seedTraffic } from './demo/traffic/seed-traffic.ts'

const usage = `npm run seed:demo -- --deliveries 1000000 [--months 12] [--merchant ID] [--event-days 31] [--yes]

Writes months of plausible traffic of a merchant (without --merchant: the oldest one) through its gateways, with
charges and deposits that balance. Every run adds to what is there. Timelines (events) are written for the deliveries
of the last --event-days only: for all of ten million they would take as long again. A database other than the demo's
own needs --yes.`

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string' },
    months: { type: 'string', default: '12' },
    merchant: { type: 'string' },
    'event-days': { type: 'string', default: '31' },
    yes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function whole(name: 'deliveries' | 'months' | 'event-days', max: number): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value > 0 && value <= max) return value
  throw new Error(`--${name} must be a whole number from 1 to ${max.toLocaleString('en')}\n\n${usage}`)
}

async function seed(): Promise<void> {
  const deliveries = whole('deliveries', 100_000_000)
  const months = whole('months', 60)
  const eventDays = whole('event-days', 2000)
  const database = await findDatabase()
  try {
    if (!database.isDemo && !values.yes) {
      throw new Error('This database is not a demo of Sandi. Invented traffic goes into it only with --yes.')
    }
    await migrate(env().DATABASE_URL)
    const merchant = await findMerchant(values.merchant)
    const started = Date.now()
    const onMonth = (written: number) =>
      console.log(
        `${written.toLocaleString('en')} deliveries, ${Math.round((Date.now() - started) / 1000)} s`,
      )
    await seedTraffic({ merchant, deliveries, months, eventDays, onMonth })
    const campaigns = await seedCampaigns(merchant.id)
    if (!campaigns) console.log('No campaigns: they are sent while the product runs (npm start).')
    console.log(`${merchant.name} has sent ${deliveries.toLocaleString('en')} more.`)
  } finally {
    await closeDatabase()
    await database.stop()
  }
}

async function findMerchant(id: string | undefined) {
  if (id !== undefined && !isId(id)) throw new Error('--merchant must be the id of a merchant')
  const wanted = id === undefined ? undefined : eq(merchants.id, id)
  const [merchant] = await db().select().from(merchants).where(wanted).orderBy(asc(merchants.id)).limit(1)
  if (!merchant) throw new Error('There is no such merchant. Run npm start once: it makes one for the demo.')
  return merchant
}

if (values.help) console.log(usage)
else {
  await seed().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
