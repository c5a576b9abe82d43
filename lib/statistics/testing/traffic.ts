import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { operatorPrefixes } from '#lib/core/operators.ts'
import { addHistograms, bucketBounds, type Histogram } from '../buckets.ts'
import type { Totals } from '../counts.ts'

export const hourMs = 60 * 60 * 1000

export interface Sample {
  merchantId: string
  /** When it was created. */
  at: number
  gatewayId: string
  productId: string
  channel: string
  country: string | null
  recipient: string
}

/** Puts deliveries that are being sent as `accept_deliveries` does; gives their ids. */
export async function insertAccepted(samples: Sample[]): Promise<string[]> {
  const rows = samples.map(({ at, ...sample }) => ({
    ...sample,
    id: newId(at),
    at: new Date(at).toISOString(),
  }))
  const text = JSON.stringify(rows)
  await sql()`
    with input as (
      select * from jsonb_to_recordset(${text}::text::jsonb) as r (id uuid, "merchantId" uuid, "gatewayId" uuid,
        "productId" text, channel text, country text, recipient text, at timestamptz)
    ), opened as (
      insert into open_deliveries (delivery_id, merchant_id, reserved_micros)
      select id, "merchantId", 350000000 from input
    ), stale as (
      insert into stale_hours as s (merchant_id, hour)
      select distinct "merchantId", date_trunc('hour', uuid_extract_timestamp(id), 'UTC') from input
      where id < uuid_floor(open_since(clock_timestamp()))
      on conflict (merchant_id, hour) do update set since = greatest(clock_timestamp(), s.since + interval '1 microsecond')
    )
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      country, product_id, routes, status, status_at, currency, reserved_micros, charge, created_at)
    select id, "merchantId", "gatewayId", 'otp', 'Request', channel, 'login', recipient, sha256(recipient::bytea),
      country, "productId", '{}', 'PROCESSING', at, 'IDR', 350000000, 'reserved', at from input`
  return rows.map(({ id }) => id)
}

/** What the rows themselves say, counted without any of the functions under test. */
export async function countRaw(merchantId: string, from: Date, until: Date): Promise<Map<string, Totals>> {
  const rows = await sql()`
    select id::text, gateway_id::text, product_id, channel, coalesce(country, '') as country, recipient, status,
      sent_at is not null as sent, coalesce(charged_micros, 0)::text as charged,
      extract(epoch from delivered_at - created_at)::float8 as deliver,
      extract(epoch from verified_at - created_at)::float8 as verify
    from deliveries where merchant_id = ${merchantId}`
  const groups = new Map<string, Totals>()
  for (const row of rows) {
    const madeAt = Number.parseInt(String(row.id).replace('-', '').slice(0, 12), 16)
    if (madeAt < from.getTime() || madeAt >= until.getTime()) continue
    const operator = operatorPrefixes.find(({ prefix }) => row.recipient.startsWith(prefix))?.operator ?? ''
    const key = [row.gateway_id, row.product_id, row.channel, row.country, operator].join(' ')
    const known = groups.get(key)
    const is = (...statuses: string[]) => Number(statuses.includes(row.status))
    groups.set(key, {
      requested: (known?.requested ?? 0) + 1,
      sent: (known?.sent ?? 0) + Number(row.sent),
      delivered: (known?.delivered ?? 0) + is('DELIVERED', 'Verified'),
      undelivered: (known?.undelivered ?? 0) + is('UNDELIVERED'),
      rejected: (known?.rejected ?? 0) + is('REJECTED'),
      failed: (known?.failed ?? 0) + is('ERROR'),
      verified: (known?.verified ?? 0) + is('Verified'),
      chargedMicros: (known?.chargedMicros ?? 0n) + BigInt(row.charged),
      deliver: addHistograms([known?.deliver ?? new Map(), histogramOf(row.deliver)]),
      verify: addHistograms([known?.verify ?? new Map(), histogramOf(row.verify)]),
    })
  }
  return groups
}

function histogramOf(seconds: number | null): Histogram {
  return seconds === null ? new Map() : new Map([[bucketBounds.filter(bound => bound <= seconds).length, 1]])
}
