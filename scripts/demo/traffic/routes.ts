import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { products, vendorCredentials } from '#db/schema/vendors.ts'
import { listPrices, priceFor } from '#lib/billing/price.ts'
import { habitOf } from './habits.ts'

const slots = 1000
const shares: Record<string, number> = { SMS: 45, MISSCALL: 20, WHATSAPP: 22, WA_LONG_NUMBER: 5, EMAIL: 8 }

/** A merchant's gateways for codes with their share of the traffic: each has a range of the `slots`. */
export async function planRoutes(merchantId: string) {
  const rows = await db()
    .select({ gateway: gateways, productId: gatewayRoutes.productId })
    .from(gateways)
    .innerJoin(gatewayRoutes, eq(gatewayRoutes.gatewayId, gateways.id))
    .where(and(eq(gateways.merchantId, merchantId), eq(gateways.service, 'otp')))
    .orderBy(asc(gateways.id), asc(gatewayRoutes.position))
  const chains = [...Map.groupBy(rows, row => row.gateway.id).values()]
  const weightOf = (chain: (typeof chains)[number]) => shares[chain[0]?.gateway.channel ?? ''] ?? 1
  const total = chains.reduce((sum, chain) => sum + weightOf(chain), 0)
  let before = 0
  return chains.flatMap(chain => {
    const [first, second] = chain
    if (!first) return []
    const start = Math.round((before / total) * slots)
    before += weightOf(chain)
    const { id, channel, purpose } = first.gateway
    return Array.from({ length: Math.round((before / total) * slots) - start }, (_, index) => ({
      slot: start + index,
      gateway_id: id,
      channel,
      purpose,
      kind: channel === 'EMAIL' ? 'email' : 'phone',
      first: first.productId,
      second: second?.productId ?? null,
    }))
  })
}

/** How each product behaves, and the platform's account with its vendor. */
export async function planProducts() {
  const rows = await db()
    .select({ id: products.id, credentialId: vendorCredentials.id })
    .from(products)
    .leftJoin(
      vendorCredentials,
      and(eq(vendorCredentials.vendorId, products.vendorId), isNull(vendorCredentials.merchantId)),
    )
  return rows.map(({ id, credentialId }) => {
    const { sendSeconds, deliverSeconds, verifySeconds, ...shares } = habitOf(id)
    return {
      product_id: id,
      credential_id: credentialId,
      ...shares,
      send_seconds: sendSeconds,
      deliver_seconds: deliverSeconds,
      verify_seconds: verifySeconds,
    }
  })
}

/** What one message costs, for each product and country ('' is none); without a price it costs nothing. */
export async function planPrices(productIds: string[], countries: string[], currency: string) {
  const lists = await Promise.all(
    productIds.map(async id => ({ id, list: await listPrices(db(), id, currency) })),
  )
  return lists.flatMap(({ id, list }) =>
    ['', ...countries].map(country => ({
      product_id: id,
      country,
      micros: String(priceFor(list, country || undefined) ?? 0n),
    })),
  )
}
