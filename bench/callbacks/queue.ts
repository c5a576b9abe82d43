import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '#db/client.ts'
import { makeSecret, sealSecret } from '#lib/callbacks/secret.ts'
import { newId } from '#lib/core/id.ts'

interface Queued {
  endpoints: number
  perEndpoint: number
  url: string
  merchantId: string
}
export interface Measured {
  perSecond: number
  p95Ms: number
}

/** Queues callbacks, each of a delivery of its own; returns their endpoints. */
export async function queueCallbacks({ endpoints, perEndpoint, url, merchantId }: Queued): Promise<string[]> {
  const ids = Array.from({ length: endpoints }, () => newId())
  const secrets = ids.map(id => sealSecret(makeSecret(), id))
  await sql()`
    insert into callback_endpoints (id, merchant_id, kind, url, events, secret_sealed)
    select id, ${merchantId}, 'status', ${url} || id, '{DELIVERED}', secret
    from unnest(${sql().array(ids)}::uuid[], ${sql().array(secrets)}::text[]) as e (id, secret)`
  await sql()`
    with made as (
      insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
        country, product_id, routes, status, status_at, currency, reserved_micros, charge)
      select uuidv7(), ${merchantId}, ${newId()}, 'otp', 'Request', 'SMS', 'login', '+6281' || n, '\\x00', 'ID',
        'wavecell.smsotp', '{}', 'DELIVERED', now(), 'IDR', 0, 'settled'
      from generate_series(1, ${endpoints * perEndpoint}::int) n
      returning id
    ), turned as (select id, row_number() over () as turn from made)
    insert into callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, state, due_at)
    select uuidv7(), (${sql().array(ids)}::uuid[])[turn % ${endpoints}::int + 1], ${merchantId}, id, 'DELIVERED',
      'wavecell.smsotp', 'pending', now()
    from turned`
  return ids
}

/** Waits until the endpoints were told everything; from the first try to the end of each. */
export async function measureCallbacks(endpointIds: string[]): Promise<Measured> {
  const ids = sql().array(endpointIds)
  for (;;) {
    const [left] = await sql()`
      select from callbacks where endpoint_id = any (${ids}::uuid[]) and due_at is not null limit 1`
    if (!left) break
    await sleep(50)
  }
  const [row] = await sql()<{ sent: number; seconds: number; p95: number }[]>`
    with tries as (
      select extract(epoch from at)::float as began, extract(epoch from at)::float + latency_ms / 1000.0 as ended
      from callback_attempts a join callbacks c on c.id = a.callback_id where endpoint_id = any (${ids}::uuid[])
    ), start as (select min(began) as first from tries)
    select count(*)::int as sent, max(ended) - min(first) as seconds,
      percentile_cont(0.95) within group (order by ended - first) as p95
    from tries, start`
  if (!row) throw new Error('no callback was sent')
  return { perSecond: row.sent / row.seconds, p95Ms: row.p95 * 1000 }
}

/** Leaves nothing for the next round. */
export async function clearQueue(): Promise<void> {
  await sql()`update callbacks set state = 'held', due_at = null where due_at is not null`
}
