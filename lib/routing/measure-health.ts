import { sql } from '#db/client.ts'
import { type ConversionGroup, compareConversion } from './compare-conversion.ts'
import { type HealthFigures, noFigures } from './health-figures.ts'
import { channelTimes, healthRules } from './health-rules.ts'

type Measured = Omit<
  HealthFigures,
  'compared' | 'comparedVerified' | 'expected' | 'variance' | 'calm' | 'usualSilent' | 'measuredAt'
>

/**
 * The figures of every product that was called through the platform's account in the window before `now`, by product.
 * The window's deliveries are found by their ids, and read by one statement after another: codes wait for every
 * processor that counts.
 */
export async function measureHealth(now: Date): Promise<Map<string, HealthFigures>> {
  const measured = await measure(now)
  const groups = await readGroups(now)
  const usual = await readUsual(now)
  const expectations = compareConversion(groups)
  return new Map(
    measured.map(({ productId, ...figures }) => [
      productId,
      {
        ...noFigures,
        ...figures,
        ...expectations.get(productId),
        usualSilent: usual.get(productId) ?? null,
        measuredAt: now.getTime(),
      },
    ]),
  )
}

const times = Object.entries(channelTimes).map(([channel, seconds]) => ({ channel, ...seconds }))

/** The window's deliveries; a merchant's own account says nothing of a vendor. */
function recent(now: Date) {
  const { windowMs, deliveriesMax } = healthRules
  const since = new Date(now.getTime() - windowMs).toISOString()
  return sql()`
    select d.id, d.gateway_id, d.product_id, d.service, d.channel, d.country, d.status, d.sent_at, d.delivered_at,
      d.credential_id in (select id from vendor_credentials where merchant_id is null) as by_platform
    from deliveries d where d.id >= uuid_floor(${since}) and d.id < uuid_floor(${now.toISOString()})
    order by d.id desc limit ${deliveriesMax}`
}

function measure(now: Date) {
  const since = new Date(now.getTime() - healthRules.windowMs).toISOString()
  const verifiedBefore = new Date(now.getTime() - healthRules.verifyMs).toISOString()
  return sql()<(Measured & { productId: string })[]>`
    with recent as materialized (${recent(now)}), times as (
      select * from unnest(${times.map(({ channel }) => channel)}::text[],
        ${times.map(({ lateSeconds }) => lateSeconds)}::integer[],
        ${times.map(({ silentSeconds }) => silentSeconds)}::integer[]) as t (channel, late_seconds, silent_seconds)
    ), called as (
      -- What failed before the circuit closed is settled by the trials that closed it.
      select e.product_id, count(*) as calls, count(*) filter (where e.outcome in ('unavailable', 'ambiguous')) as failed,
        percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from r.sent_at - e.created_at) * 1000)
          filter (where e.outcome = 'accepted') as accept_ms
      from recent r cross join lateral (
        -- OFFSET 0 keeps each look-up one by one, by its key, whatever the planner knows of a new month.
        select * from delivery_events where delivery_id = r.id and delivery_id >= uuid_floor(${since}) offset 0
      ) e
      left join gateway_routes g on g.gateway_id = r.gateway_id and g.product_id = e.product_id
      left join circuits c on c.product_id = e.product_id and c.account = '' and c.state = 'closed' and c.openings > 0
      where e.kind = 'attempt' and e.outcome <> 'skipped' and g.credential_id is null
        and (c.since is null or e.created_at > c.since)
      group by 1
    ), verifying as (
      select gateway_id from recent where status = 'Verified' group by 1
    ), took as (
      select r.product_id, count(*) as sent,
        count(*) filter (where delivered_at is not null) as delivered,
        count(*) filter (where delivered_at - sent_at > make_interval(secs => late_seconds)) as late,
        percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from delivered_at - sent_at) * 1000)
          filter (where delivered_at is not null) as deliver_ms,
        count(*) filter (where overdue) as due, count(*) filter (where overdue and status = 'SENT') as silent,
        count(*) filter (where askable) as asked,
        count(*) filter (where askable and status = 'Verified') as verified
      from (
        select r.*, t.late_seconds,
          r.sent_at < ${now.toISOString()}::timestamptz - make_interval(secs => t.silent_seconds) as overdue,
          r.service = 'otp' and r.sent_at < ${verifiedBefore} and v.gateway_id is not null as askable
        from recent r join times t on t.channel = r.channel left join verifying v on v.gateway_id = r.gateway_id
        where r.by_platform and r.sent_at is not null
      ) r group by 1
    )
    select product_id as "productId", coalesce(calls, 0)::integer as calls, coalesce(failed, 0)::integer as failed,
      accept_ms[1] as "acceptP50Ms", accept_ms[2] as "acceptP95Ms",
      coalesce(sent, 0)::integer as sent, coalesce(delivered, 0)::integer as delivered,
      coalesce(late, 0)::integer as late, deliver_ms[1] as "deliverP50Ms", deliver_ms[2] as "deliverP95Ms",
      coalesce(due, 0)::integer as due, coalesce(silent, 0)::integer as silent,
      coalesce(asked, 0)::integer as asked, coalesce(verified, 0)::integer as verified
    from called full join took using (product_id)`
}

function readGroups(now: Date) {
  const verifiedBefore = new Date(now.getTime() - healthRules.verifyMs).toISOString()
  return sql()<ConversionGroup[]>`
    select product_id as "productId", gateway_id as "gatewayId", coalesce(country, '') as country,
      count(*)::integer as delivered, (count(*) filter (where status = 'Verified'))::integer as verified
    from (${recent(now)}) r
    where by_platform and service = 'otp' and status in ('DELIVERED', 'Verified') and sent_at < ${verifiedBefore}
    group by 1, 2, 3`
}

/** The share of what was due that stays without a report, of products with enough of it, over the last day. */
async function readUsual(now: Date): Promise<Map<string, number>> {
  const { usualMs, windowMs, samplesMin } = healthRules
  // Quarters of an hour, because the samples' windows would overlap.
  const rows = await sql()<{ productId: string; share: number }[]>`
    select p.id as "productId", sum((s.figures ->> 'silent')::float8) / sum((s.figures ->> 'due')::float8) as share
    from products p cross join generate_series(
      date_trunc('hour', ${new Date(now.getTime() - usualMs).toISOString()}::timestamptz),
      ${new Date(now.getTime() - 4 * windowMs).toISOString()}::timestamptz, '15 minutes') as quarter
    join health_samples s on s.product_id = p.id and s.minute = quarter
    group by 1 having sum((s.figures ->> 'due')::float8) >= ${samplesMin}`
  return new Map(rows.map(({ productId, share }) => [productId, share]))
}
