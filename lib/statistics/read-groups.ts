import { sql } from '#db/client.ts'
import { readHistogram } from './buckets.ts'
import { countedRows, type Range, type StatisticsFilter } from './counted-rows.ts'
import { addTotals, type Totals } from './counts.ts'

/** Deliveries that share everything that statistics tell apart. */
export interface Group extends Totals {
  gatewayId: string
  productId: string
  channel: string
  /** ISO 3166-1 alpha-2; empty: none, as with e-mail. */
  country: string
  /** Empty: unknown. */
  operator: string
}

type Row = Omit<Group, 'chargedMicros' | 'deliver' | 'verify'> &
  Record<'chargedMicros' | 'deliver' | 'verify', string>

/** A merchant's deliveries of a range, counted by gateway, product, country and operator; hours still open included. */
export async function readGroups(
  merchantId: string,
  range: Range,
  filter: StatisticsFilter = {},
): Promise<Group[]> {
  const rows = await sql()<Row[]>`
    select gateway_id as "gatewayId", product_id as "productId", channel, country, operator,
      sum(requested)::integer as requested, sum(sent)::integer as sent, sum(delivered)::integer as delivered,
      sum(undelivered)::integer as undelivered, sum(rejected)::integer as rejected, sum(failed)::integer as failed,
      sum(verified)::integer as verified, sum(charged_micros)::text as "chargedMicros",
      sum(deliver_latencies)::text as deliver, sum(verify_latencies)::text as verify
    from (${countedRows('figures', merchantId, range, filter)}) rows
    group by 1, 2, 3, 4, 5`
  return rows.map(row => ({
    ...row,
    chargedMicros: BigInt(row.chargedMicros),
    deliver: readHistogram(row.deliver),
    verify: readHistogram(row.verify),
  }))
}

/** The groups gathered by something they have in common, the biggest first. */
export function gather<Key extends string>(
  groups: readonly Group[],
  keyOf: (group: Group) => Key,
): { key: Key; totals: Totals }[] {
  const gathered = Map.groupBy(groups, keyOf)
  return [...gathered]
    .map(([key, members]) => ({ key, totals: addTotals(members) }))
    .sort((a, b) => b.totals.requested - a.totals.requested || a.key.localeCompare(b.key))
}
