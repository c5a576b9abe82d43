import type postgres from 'postgres'

/**
 * Draws the deliveries of the hours in [from, to) into the temporary table `demo_batch`, oldest first. Every
 * seventeenth is the code of the one before sent once more. What would lie in the future has not happened yet.
 */
export async function drawMonth(tx: postgres.TransactionSql, from: Date, to: Date): Promise<void> {
  const [pool] = await tx`select count(*)::integer as size from demo_people where kind = 'phone'`
  await tx`drop table if exists demo_batch`
  await tx`
    create temp table demo_batch as
    with draws as materialized (
      select row_number() over () as turn, h.hour + make_interval(secs => 3600 * h.share * random()) as at,
        floor(random() * 1000)::integer as slot, random() as who, random() as fate, random() as answer,
        random() as luck, random_normal() as sending, random_normal() as travel, random_normal() as typing,
        random() < case when h.outage then 0.85 else 0.012 end as falls_back, gen_random_uuid()::text as noise
      from demo_hours h cross join lateral generate_series(1, h.deliveries)
      where h.hour >= ${from} and h.hour < ${to}
    ), sends as (
      select d.turn % 17 = 16 as comes_again, f.turn is not null as again,
        case when f.turn is null then d.at else least(f.at + make_interval(secs => 31 + 40 * d.luck), now()) end as at,
        coalesce(f.slot, d.slot) as slot, coalesce(f.who, d.who) as who, f.at as first_at, f.noise as first_noise,
        d.fate, d.answer, d.luck, d.sending, d.travel, d.typing, d.falls_back, d.noise
      from draws d left join draws f on d.turn % 17 = 0 and f.turn = d.turn - 1
    ), taken as (
      select s.*, r.gateway_id, r.channel, r.purpose, r.first, r.second, p.recipient, p.hash, p.country,
        case when s.falls_back and r.second is not null then r.second else r.first end as product_id
      from sends s join demo_routes r on r.slot = s.slot
      join demo_people p on p.kind = r.kind and p.n = floor(${pool?.size ?? 0}::integer * s.who ^ 1.2)::integer
    ), ends as (
      select t.*, h.credential_id, h.error + case when t.falls_back and t.second is null then 0.4 else 0 end as failing,
        h.rejected, h.undelivered, h.silent, h.verified, c.micros,
        t.at + make_interval(secs => h.send_seconds * exp(0.4 * t.sending)) as sent_at,
        t.at + make_interval(secs => h.send_seconds * exp(0.4 * t.sending) + h.deliver_seconds * exp(0.7 * t.travel))
          as reported_at,
        t.at + make_interval(secs => h.send_seconds * exp(0.4 * t.sending) + h.deliver_seconds * exp(0.7 * t.travel)
          + h.verify_seconds * exp(0.55 * t.typing)) as typed_at
      from taken t join demo_products h on h.product_id = t.product_id
      join demo_prices c on c.product_id = t.product_id and c.country = coalesce(t.country, '')
    ), judged as (
      select *, case
        when fate < failing then 'ERROR'
        when reported_at > now() then 'SENT'
        when fate < failing + rejected then 'REJECTED'
        when fate < failing + rejected + undelivered then 'UNDELIVERED'
        when answer < verified and typed_at < now() and not comes_again then 'Verified'
        when fate < failing + rejected + undelivered + silent then 'SENT'
        else 'DELIVERED' end as status
      from ends
    )
    select pg_temp.demo_id(at, noise) as id, pg_temp.demo_id(coalesce(first_at, at), coalesce(first_noise, noise)) as otp_id,
      gateway_id, channel, purpose, recipient, hash, country, product_id, credential_id, status, micros, at,
      case when falls_back and second is not null then first end as failed_product_id,
      case when status <> 'ERROR' then sent_at end as sent_at,
      case when status in ('UNDELIVERED', 'REJECTED', 'DELIVERED')
        or status = 'Verified' and fate >= failing + rejected + undelivered + silent then reported_at end as reported_at,
      case when status = 'Verified' then typed_at end as verified_at,
      luck < 0.05 and status = 'Verified' as mistyped, upper(translate(substr(noise, 1, 18), '-', '')) as message_id,
      case when channel <> 'MISSCALL' then null
        when status in ('DELIVERED', 'Verified') then case when luck < 0.2 then 486 else 180 end
        when status = 'UNDELIVERED' then case when luck < 0.6 then 480 else 408 end
        when status = 'REJECTED' then 403 end as sip_code,
      case status when 'ERROR' then 'Service temporarily unavailable' when 'REJECTED' then 'Rejected by operator'
        when 'UNDELIVERED' then case when luck < 0.6 then 'Absent subscriber' else 'Validity period expired' end
        end as reason
    from judged order by at`
}
