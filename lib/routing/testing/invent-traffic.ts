import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'

/** What some messages came to. */
export interface Traffic {
  product: string
  count: number
  /** Minutes before `now`. */
  minutesAgo: number
  outcome: 'verified' | 'delivered' | 'late' | 'silent' | 'failed'
  recipient?: string
}

/** Writes SMS of a gateway as if they had been sent around `now`. */
export async function inventTraffic(
  merchantId: string,
  gatewayId: string,
  now: Date,
  ...traffic: Traffic[]
): Promise<void> {
  await Promise.all(traffic.map(one => insert(merchantId, gatewayId, now, one)))
}

async function insert(merchantId: string, gatewayId: string, now: Date, traffic: Traffic): Promise<void> {
  const { product, count, minutesAgo, outcome, recipient = '+62811000000' } = traffic
  const at = now.getTime() - minutesAgo * 60_000
  const rows = Array.from({ length: count }, (_, index) => {
    const after = (seconds: number) => new Date(at + index + seconds * 1000).toISOString()
    const failed = outcome === 'failed'
    return {
      id: newId(at + index),
      created: after(0),
      sent: failed ? null : after(1),
      delivered: outcome === 'silent' || failed ? null : after(outcome === 'late' ? 100 : 5),
      verified: outcome === 'verified' ? after(20) : null,
      status: failed
        ? 'ERROR'
        : outcome === 'verified'
          ? 'Verified'
          : outcome === 'silent'
            ? 'SENT'
            : 'DELIVERED',
      outcome: failed ? 'unavailable' : 'accepted',
    }
  })
  await sql()`
    with input as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, created timestamptz,
        sent timestamptz, delivered timestamptz, verified timestamptz, status text, outcome text)
    ), events as (
      insert into delivery_events (delivery_id, kind, product_id, outcome, created_at)
      select id, 'attempt', ${product}, outcome, created from input
    ), stale as (
      insert into stale_hours (merchant_id, hour)
      select distinct ${merchantId}::uuid, date_trunc('hour', created, 'UTC') from input
      where id < uuid_floor(open_since(clock_timestamp()))
      on conflict (merchant_id, hour) do update set since = clock_timestamp()
    )
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      country, product_id, routes, status, status_at, currency, reserved_micros, charged_micros, charge, created_at, sent_at,
      delivered_at, verified_at)
    select id, ${merchantId}, ${gatewayId}, 'otp', 'Request', 'SMS', 'login', ${recipient}, ''::bytea, 'ID', ${product},
      '{}', status, created, 'IDR', 350000000, case when sent is null then 0 else 350000000 end, case when sent is null then 'released' else 'settled' end, created, sent, delivered, verified from input`
}
