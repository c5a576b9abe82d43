import { eq } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { newId } from '#lib/core/id.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { seedCredentials } from '#scripts/demo/credentials.ts'
import { seedPrices } from '#scripts/demo/prices.ts'
import { newMerchant } from '#server/testing/merchant.ts'

export const products = ['citcall.smsotp', 'wavecell.smsotp'] as const

// Nothing is sent.
const nowhere = { url: 'http://127.0.0.1:9', smtpPort: 9, smppPort: 9, sipPort: 1 }

/** What some messages came to. */
export interface Traffic {
  product: (typeof products)[number]
  count: number
  /** Minutes before `now`. */
  minutesAgo: number
  outcome: 'verified' | 'delivered' | 'late' | 'silent' | 'failed'
  recipient?: string
}

/** A merchant's automatic gateway for SMS through two vendors, and a way to invent its traffic. */
export async function newAutomatic(weights = [70, 30]) {
  await syncCatalogue()
  await seedPrices()
  await seedCredentials(nowhere)
  const merchant = await newMerchant()
  const routes = products.map((productId, index) => ({
    productId,
    credentialId: null,
    weight: weights[index] ?? 0,
  }))
  const key = await merchant.gateway('SMS', { routing: 'automatic', routes })
  const [row] = await db().select().from(gateways).where(eq(gateways.key, key))
  const gatewayId = row?.id ?? ''
  return {
    merchant,
    gatewayId,
    key,
    send: (now: Date, ...traffic: Traffic[]) =>
      Promise.all(traffic.map(one => insert(merchant.id, gatewayId, now, one))),
  }
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
    )
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      country, product_id, routes, status, status_at, currency, reserved_micros, charge, created_at, sent_at,
      delivered_at, verified_at)
    select id, ${merchantId}, ${gatewayId}, 'otp', 'Request', 'SMS', 'login', ${recipient}, ''::bytea, 'ID', ${product},
      '{}', status, created, 'IDR', 350000000, 'settled', created, sent, delivered, verified from input`
}
