import type postgres from 'postgres'

interface Month {
  merchantId: string
  currency: string
  from: Date
  /** Since when deliveries get their events too. */
  eventsFrom: Date
}

/** Writes what `demo_batch` holds: deliveries, events, charges and the deposit that pays for them. */
export async function writeMonth(tx: postgres.TransactionSql, month: Month): Promise<void> {
  const { merchantId, currency, from, eventsFrom } = month
  await tx`
    insert into deliveries (id, merchant_id, gateway_id, otp_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, credential_id, vendor_message_id, status, status_at, reason, caller_prefix,
      sip_code, routes, currency, reserved_micros, charged_micros, charge, created_at, sent_at, delivered_at, verified_at)
    select id, ${merchantId}, gateway_id, otp_id, 'otp', 'Request', channel, purpose, recipient, hash, country,
      product_id, credential_id, case when status <> 'ERROR' then message_id end, status,
      coalesce(verified_at, reported_at, sent_at, at + interval '1 second'), reason,
      case when channel = 'MISSCALL' and status <> 'ERROR' then '622150' end, sip_code, '{}', ${currency}, micros,
      case when status = 'ERROR' then 0 else micros end,
      case when status = 'ERROR' then 'released' else 'settled' end, at, sent_at,
      case when status in ('DELIVERED', 'Verified') then reported_at end, verified_at
    from demo_batch`
  await tx`
    insert into ledger_transfers (journal_id, kind, debit, credit, merchant_id, amount_micros, currency, created_at)
    select id, 'charge', 'merchant', 'revenue', ${merchantId}, micros, ${currency}, sent_at
    from demo_batch where status <> 'ERROR'`
  await tx`
    with spent as (
      select coalesce(sum(micros), 0)::bigint as micros from demo_batch where status <> 'ERROR'
    ), paid as (
      insert into ledger_transfers (journal_id, kind, debit, credit, merchant_id, amount_micros, currency, note, created_at)
      select uuidv7(), 'deposit', 'deposits', 'merchant', ${merchantId},
        ceil(micros / 1e12)::bigint * 1000000000000, ${currency}, 'Demo balance', ${from}
      from spent where micros > 0 returning amount_micros
    )
    update wallets set available_micros = available_micros + paid.amount_micros - spent.micros
    from spent, paid where merchant_id = ${merchantId}`
  await tx`
    insert into delivery_events (delivery_id, kind, product_id, outcome, vendor_message_id, detail, created_at)
    select id, 'attempt', failed_product_id, 'unavailable', null, 'answered with 503', at + interval '90 milliseconds'
    from demo_batch where failed_product_id is not null and at >= ${eventsFrom}
    union all
    select id, 'attempt', product_id, case when status = 'ERROR' then 'unavailable' else 'accepted' end,
      case when status <> 'ERROR' then message_id end, case when status = 'ERROR' then reason end,
      coalesce(sent_at, at + interval '1 second')
    from demo_batch where at >= ${eventsFrom}
    union all
    select id, 'report', product_id, case when status = 'Verified' then 'DELIVERED' else status end, null, reason,
      reported_at
    from demo_batch where reported_at is not null and at >= ${eventsFrom}
    union all
    select id, 'wrong_code', null, null, null, null, verified_at - interval '2 seconds'
    from demo_batch where mistyped and at >= ${eventsFrom}
    union all
    select id, 'verified', null, null, null, null, verified_at
    from demo_batch where verified_at is not null and at >= ${eventsFrom}`
  await tx`
    insert into stale_hours (merchant_id, hour)
    select ${merchantId}, hour from (select distinct date_trunc('hour', at, 'UTC') as hour from demo_batch) hours
    order by hour on conflict (merchant_id, hour) do update set since = now()`
}
