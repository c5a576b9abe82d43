import { sql } from '#db/client.ts'
import type { HealthStatus } from './judge-health.ts'

const cellMs = 15 * 60_000
const cells = 96

export interface HealthCell {
  at: Date
  /** Unhealthy: for a minute of it at least. Undefined: nothing was measured then. */
  status: HealthStatus | undefined
}

/** The last 24 hours of every product in quarters of an hour, the oldest first. */
export async function readHealthCells(now = new Date()): Promise<Map<string, HealthCell[]>> {
  const last = Math.floor(now.getTime() / cellMs) * cellMs
  const first = new Date(last - (cells - 1) * cellMs)
  const rows = await sql()<{ productId: string; at: number; unhealthy: boolean }[]>`
    select product_id as "productId", extract(epoch from date_bin('15 minutes', minute, 'epoch'))::float8 * 1000 as at,
      bool_or(status = 'unhealthy') as unhealthy
    from health_samples where minute >= ${first.toISOString()} and minute <= ${now.toISOString()} group by 1, 2`
  const byProduct = Map.groupBy(rows, ({ productId }) => productId)
  return new Map(
    Array.from(byProduct, ([productId, found]) => {
      const at = new Map(found.map(row => [row.at, row.unhealthy]))
      return [productId, Array.from({ length: cells }, (_, index) => cellAt(index))] as const

      function cellAt(index: number): HealthCell {
        const time = first.getTime() + index * cellMs
        const unhealthy = at.get(time)
        return {
          at: new Date(time),
          status: unhealthy === undefined ? undefined : unhealthy ? 'unhealthy' : 'healthy',
        }
      }
    }),
  )
}

export interface HealthPoint {
  at: Date
  errors: number | null
  acceptMs: number | null
  deliverMs: number | null
  delivered: number | null
  verified: number | null
}

/** A product's figures over the last 24 hours, each quarter of an hour those of its window; gaps stay gaps. */
export async function readHealthCourse(productId: string, now = new Date()): Promise<HealthPoint[]> {
  const last = Math.floor(now.getTime() / cellMs) * cellMs
  const first = new Date(last - (cells - 1) * cellMs)
  const rows = await sql()<(Omit<HealthPoint, 'at'> & { at: number })[]>`
    select extract(epoch from quarter)::float8 * 1000 as at,
      (f ->> 'failed')::float8 / nullif((f ->> 'calls')::float8, 0) as errors,
      (f ->> 'acceptP95Ms')::float8 as "acceptMs", (f ->> 'deliverP50Ms')::float8 as "deliverMs",
      (f ->> 'delivered')::float8 / nullif((f ->> 'sent')::float8, 0) as delivered,
      (f ->> 'verified')::float8 / nullif((f ->> 'asked')::float8, 0) as verified
    from generate_series(${first.toISOString()}::timestamptz, ${new Date(last).toISOString()}::timestamptz,
      '15 minutes') as quarter
    left join lateral (
      select figures as f from health_samples
      where product_id = ${productId} and minute >= quarter and minute < quarter + interval '15 minutes'
      order by minute desc limit 1
    ) s on true order by 1`
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}
