import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { seedCredentials } from '#scripts/demo/credentials.ts'
import { seedPrices } from '#scripts/demo/prices.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { inventTraffic, type Traffic } from './invent-traffic.ts'

export const products = ['citcall.smsotp', 'wavecell.smsotp'] as const

// Nothing is sent.
const nowhere = { url: 'http://127.0.0.1:9', merchantUrl: 'http://127.0.0.1:9', smtpPort: 9, smppPort: 9 }

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
    send: (now: Date, ...traffic: Traffic[]) => inventTraffic(merchant.id, gatewayId, now, ...traffic),
  }
}
