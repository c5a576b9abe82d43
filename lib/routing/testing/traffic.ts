import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'

interface Traffic {
  productId: string
  count: number
  merchantId: string
  gatewayId: string
  now: Date
  minutesAgo?: number
  status?: string
  /** What became of the call. */
  outcome?: string
  acceptMs?: number
  deliverMs?: number
  credentialId: string
}

/** Deliveries of a moment by a product through an account, each with its call. */
export async function addTraffic(given: Traffic): Promise<void> {
  const { productId, count, merchantId, gatewayId, now, credentialId } = given
  const { minutesAgo = 5, status = 'SENT', outcome = 'accepted', acceptMs = 100, deliverMs = 2000 } = given
  const at = now.getTime() - minutesAgo * 60_000
  const ids = Array.from({ length: count }, () => newId(at))
  const sent = status === 'ERROR' ? null : new Date(at + acceptMs).toISOString()
  const delivered = ['DELIVERED', 'Verified'].includes(status)
    ? new Date(at + acceptMs + deliverMs).toISOString()
    : null
  await sql()`
    insert into deliveries (id, merchant_id, gateway_id, otp_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, credential_id, routes, status, status_at, currency, reserved_micros, charge,
      sent_at, delivered_at)
    select id, ${merchantId}, ${gatewayId}, id, 'otp', 'Request', 'SMS', 'login', '+628123456789', '\\x01', 'ID',
      ${productId}, ${credentialId}, '{}', ${status}, now(), 'IDR', 0, 'settled', ${sent}, ${delivered}
    from unnest(${ids}::uuid[]) id`
  await sql()`
    insert into delivery_events (delivery_id, kind, product_id, outcome, created_at)
    select id, 'attempt', ${productId}, ${outcome}, ${new Date(at).toISOString()} from unnest(${ids}::uuid[]) id`
}
