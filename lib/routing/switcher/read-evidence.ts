import { sql } from '#db/client.ts'
import { operatorPrefixes } from '#lib/core/operators.ts'
import type { Evidence } from './inputs.ts'
import type { Policy } from './policy.ts'

/** What a route did for a gateway in one country and network. */
export interface EvidenceOf extends Evidence {
  gatewayId: string
  country: string
  operator: string
}

const prefixes = operatorPrefixes.map(({ prefix }) => prefix)
const operators = operatorPrefixes.map(({ operator }) => operator)

/**
 * What the routes of a merchant's gateways did in the window before `now`, by country and network. Of more than
 * `deliveriesMax` messages only every second, third … is looked at, so that no minute's work grows without bound.
 */
export async function readEvidence(
  merchantId: string,
  gateways: readonly { id: string; channel: string }[],
  now: Date,
  { windowMs, judgeAfterMs, slowMs }: Policy,
  deliveriesMax = 50_000,
): Promise<EvidenceOf[]> {
  const ids = gateways.map(({ id }) => id)
  const slow = gateways.map(({ channel }) => slowMs[channel] ?? windowMs)
  const [from, until] = [new Date(now.getTime() - windowMs), now].map(moment => moment.toISOString())
  const judgedUntil = new Date(now.getTime() - judgeAfterMs).toISOString()
  return sql()<EvidenceOf[]>`
    with sampled as materialized (
      select greatest(1, ceil(count(*) / ${deliveriesMax}::float8))::integer as every from deliveries
      where merchant_id = ${merchantId} and id >= uuid_floor(${from ?? ''}) and id < uuid_floor(${until ?? ''})
    ), recent as materialized (
      select d.id, d.gateway_id, coalesce(d.country, '') as country, coalesce(p.operator, '') as operator, d.product_id,
        d.sent_at, least(d.delivered_at, d.verified_at) - d.sent_at as took, d.verified_at,
        d.sent_at + s.ms * interval '1 millisecond' as due, d.status, s.ms * interval '1 millisecond' as slow
      from deliveries d
      join unnest(${ids}::uuid[], ${slow}::float8[]) as s (gateway_id, ms) on s.gateway_id = d.gateway_id
      left join unnest(${prefixes}::text[], ${operators}::text[]) as p (prefix, operator)
        on p.prefix = left(d.recipient, 6)
      where d.merchant_id = ${merchantId} and d.id >= uuid_floor(${from ?? ''}) and d.id < uuid_floor(${until ?? ''})
        -- The end of a UUIDv7 is random.
        and ('x' || right(d.id::text, 4))::bit(16)::integer % (select every from sampled) = 0
    ), called as (
      select r.gateway_id, r.country, r.operator, e.product_id, count(*) as attempts,
        -- A provider that is skipped is known to be down.
        count(*) filter (where e.outcome in ('unavailable', 'ambiguous', 'skipped')) as failures
      from recent r cross join lateral (
        -- OFFSET 0 keeps each look-up one by one, by its key, whatever the planner knows of a new month; bounds of its
        -- own leave only the months that are concerned.
        select * from delivery_events where delivery_id = r.id
          and delivery_id >= uuid_floor(${from ?? ''}) and delivery_id < uuid_floor(${until ?? ''}) offset 0
      ) e
      where e.kind = 'attempt' and e.product_id is not null group by 1, 2, 3, 4
    ), took as (
      select gateway_id, country, operator, product_id,
        count(*) filter (where sent_at < ${judgedUntil}) as judged,
        count(*) filter (where sent_at < ${judgedUntil} and verified_at <= ${until ?? ''}) as verified,
        count(*) filter (where due < ${until ?? ''}) as timed,
        count(*) filter (where due < ${until ?? ''} and (took is null or took > slow)) as late,
        bool_or(took is not null) as reports
      from recent where sent_at is not null group by 1, 2, 3, 4
    )
    select coalesce(c.gateway_id, t.gateway_id) as "gatewayId", coalesce(c.country, t.country) as country,
      coalesce(c.operator, t.operator) as operator, coalesce(c.product_id, t.product_id) as "productId",
      coalesce(attempts, 0)::integer as attempts, coalesce(failures, 0)::integer as failures,
      coalesce(judged, 0)::integer as judged, coalesce(verified, 0)::integer as verified,
      case when reports then timed else 0 end::integer as timed, case when reports then late else 0 end::integer as late
    from called c full join took t
      on (c.gateway_id, c.country, c.operator, c.product_id) = (t.gateway_id, t.country, t.operator, t.product_id)`
}

/** Whether anything was verified through a gateway in the 7 days before `now`. */
export async function verifiesLately(merchantId: string, gatewayId: string, now: Date): Promise<boolean> {
  const [row] = await sql()<{ found: boolean }[]>`
    select exists (
      select from deliveries where merchant_id = ${merchantId} and gateway_id = ${gatewayId}
        and id >= uuid_floor(${now.toISOString()}::timestamptz - interval '2 hours') and verified_at is not null
    ) or exists (
      select from delivery_hours where merchant_id = ${merchantId} and gateway_id = ${gatewayId}
        and hour >= ${now.toISOString()}::timestamptz - interval '7 days' and verified > 0
    ) as found`
  return row?.found ?? false
}
