import type postgres from 'postgres'
import type { Hour } from './hours.ts'
import type { Person } from './people.ts'
import type { planPrices, planProducts, planRoutes } from './routes.ts'

export interface Plan {
  hours: Hour[]
  people: Person[]
  routes: Awaited<ReturnType<typeof planRoutes>>
  products: Awaited<ReturnType<typeof planProducts>>
  prices: Awaited<ReturnType<typeof planPrices>>
}

/** Puts a plan into temporary tables of the connection, for `drawMonth`. */
export async function stage(sql: postgres.Sql, plan: Plan): Promise<void> {
  const put = (name: string, rows: object[], columns: string) =>
    sql`create temp table ${sql(name)} as
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as t (${sql.unsafe(columns)})`
  await put('demo_hours', plan.hours, 'hour timestamptz, deliveries integer, share float8, outage boolean')
  const people = plan.people.map(person => ({ ...person, hash: `\\x${person.hash}` }))
  await put('demo_people', people, 'kind text, n integer, recipient text, hash bytea, country text')
  await put(
    'demo_routes',
    plan.routes,
    'slot integer, gateway_id uuid, channel text, purpose text, kind text, first text, second text',
  )
  await put(
    'demo_products',
    plan.products,
    `product_id text, credential_id uuid, error float8, rejected float8, undelivered float8, silent float8,
      verified float8, send_seconds float8, deliver_seconds float8, verify_seconds float8`,
  )
  await put('demo_prices', plan.prices, 'product_id text, country text, micros bigint')
  await sql`analyze demo_people`
  await sql`analyze demo_routes`
  // A UUIDv7 of a moment; the rest of it is taken from a random UUID.
  await sql`
    create function pg_temp.demo_id(moment timestamptz, noise text) returns uuid language sql immutable as $$
      select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '7' || substr(noise, 16, 3)
        || substr(noise, 20, 4) || substr(noise, 25, 12))::uuid
    $$`
}
