import postgres from 'postgres'
import { env } from '#lib/core/env.ts'
import { drawMonth } from './draw-month.ts'
import { type Hour, planHours } from './hours.ts'
import { inventPeople } from './people.ts'
import { planPrices, planProducts, planRoutes } from './routes.ts'
import { stage } from './stage.ts'
import { writeMonth } from './write-month.ts'

interface Traffic {
  merchant: { id: string; currency: string; timeZone: string; allowedCountries: string[] }
  deliveries: number
  months: number
  /** Deliveries of this many last days get their events too. */
  eventDays: number
  onMonth?: (written: number) => void
}

const peopleMax = 20_000
const dayMs = 86_400_000

/**
 * Writes months of plausible traffic of a merchant through its gateways, a month in a transaction. The books stay
 * balanced, nothing is left open, and every hour written is marked to be counted. Throws without gateways.
 */
export async function seedTraffic(traffic: Traffic): Promise<void> {
  const { merchant, months, eventDays, onMonth } = traffic
  const until = new Date()
  const plan = await makePlan(traffic, until)
  const eventsFrom = new Date(until.getTime() - eventDays * dayMs)
  const sql = postgres(env().DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'sandi-seed', TimeZone: 'UTC', work_mem: '256MB', temp_buffers: '256MB' },
  })
  try {
    await sql`select ensure_partitions(${months + 1})`
    await stage(sql, plan)
    let written = 0
    for (const month of byMonth(plan.hours)) {
      const from = month[0]?.hour ?? until
      const to = new Date((month.at(-1)?.hour ?? until).getTime() + 1)
      await sql.begin(async tx => {
        await drawMonth(tx, from, to)
        await writeMonth(tx, { merchantId: merchant.id, currency: merchant.currency, from, eventsFrom })
      })
      written += month.reduce((sum, { deliveries }) => sum + deliveries, 0)
      onMonth?.(written)
    }
    for (const table of ['deliveries', 'delivery_events', 'ledger_transfers'])
      await sql`analyze ${sql(table)}`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function makePlan({ merchant, deliveries, months }: Traffic, until: Date) {
  const routes = await planRoutes(merchant.id)
  if (routes.length === 0) throw new Error('The merchant has no gateway to send through.')
  const products = await planProducts()
  const people = inventPeople(Math.min(peopleMax, deliveries), merchant.allowedCountries)
  const productIds = products.map(product => product.product_id)
  const countries = [...new Set(people.flatMap(({ country }) => country ?? []))]
  const prices = await planPrices(productIds, countries, merchant.currency)
  return { hours: planHours(deliveries, months, until, merchant.timeZone), people, routes, products, prices }
}

/** The hours of each month of UTC: a month is a partition. */
function byMonth(hours: Hour[]): Hour[][] {
  return [...Map.groupBy(hours, ({ hour }) => hour.toISOString().slice(0, 7)).values()]
}
