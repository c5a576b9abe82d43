import { sql } from '#db/client.ts'
import { countedRows, type Range, type StatisticsFilter } from './counted-rows.ts'
import type { Counts } from './counts.ts'

export type Step = 'hour' | 'day'
/** When the step began, and what was created in it. */
export type Point = Pick<Counts, 'requested' | 'sent' | 'delivered' | 'verified'> & { at: Date }

/**
 * A merchant's deliveries of a range, step by step and without gaps up to now. Days are those of `timeZone`. Hours are
 * UTC's: where a zone is off by half an hour they begin at half past, and belong to the day in which they begin.
 */
export async function readSeries(
  merchantId: string,
  range: Range,
  { step, timeZone }: { step: Step; timeZone: string },
  filter: StatisticsFilter = {},
): Promise<Point[]> {
  const zone = step === 'day' ? timeZone : 'UTC'
  const [from, until] = [range.from.toISOString(), range.until.toISOString()]
  const rows = await sql()<(Omit<Point, 'at'> & { at: string })[]>`
    with counted as (
      select date_trunc(${step}, greatest(hour, ${from}::timestamptz), ${zone}) as at, sum(requested)::integer as requested,
        sum(sent)::integer as sent, sum(delivered)::integer as delivered, sum(verified)::integer as verified
      from (${countedRows('course', merchantId, range, filter)}) rows group by 1
    )
    select at, coalesce(requested, 0) as requested, coalesce(sent, 0) as sent, coalesce(delivered, 0) as delivered,
      coalesce(verified, 0) as verified
    from generate_series(date_trunc(${step}, ${from}::timestamptz, ${zone}),
      least(${until}::timestamptz - interval '1 millisecond', now()), ('1 ' || ${step})::interval, ${zone}) at
    left join counted using (at)
    order by at`
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}
