import { and, asc, count, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { firstIdAt } from '#lib/core/id.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export interface GatewayRow {
  id: string
  key: string
  name: string
  purpose: string
  channel: Channel
  enabled: boolean
  /** In the order they are tried. */
  chain: { vendorId: string; vendorName: string; productName: string }[]
  /** Deliveries of the last 24 hours that a vendor took, and those of them that were verified. */
  sent24h: number
  verified24h: number
}

const gatewaysMax = 500
const dayMs = 24 * 60 * 60 * 1000

/** A merchant's gateways, enabled ones first, then by name (at most 500), with their last 24 hours. */
export async function listGateways(merchantId: string): Promise<GatewayRow[]> {
  const rows = await db()
    .select({
      id: gateways.id,
      key: gateways.key,
      name: gateways.name,
      purpose: gateways.purpose,
      channel: sql<Channel>`${gateways.channel}`,
      enabled: gateways.enabled,
    })
    .from(gateways)
    .where(eq(gateways.merchantId, merchantId))
    .orderBy(desc(gateways.enabled), asc(gateways.name), asc(gateways.id))
    .limit(gatewaysMax)
  if (rows.length === 0) return []
  const [routes, counts] = await Promise.all([listRoutes(rows.map(row => row.id)), countLastDay(merchantId)])
  return rows.map(row => {
    const counted = counts.find(entry => entry.gatewayId === row.id)
    const chain = routes.filter(route => route.gatewayId === row.id).map(({ gatewayId: _, ...step }) => step)
    return { ...row, chain, sent24h: counted?.sent ?? 0, verified24h: counted?.verified ?? 0 }
  })
}

function listRoutes(gatewayIds: string[]) {
  return db()
    .select({
      gatewayId: gatewayRoutes.gatewayId,
      vendorId: vendors.id,
      vendorName: vendors.name,
      productName: products.name,
    })
    .from(gatewayRoutes)
    .innerJoin(products, eq(products.id, gatewayRoutes.productId))
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .where(inArray(gatewayRoutes.gatewayId, gatewayIds))
    .orderBy(asc(gatewayRoutes.position))
}

function countLastDay(merchantId: string) {
  return db()
    .select({
      gatewayId: deliveries.gatewayId,
      sent: count(),
      verified: sql<number>`count(*) filter (where ${deliveries.status} = 'Verified')`.mapWith(Number),
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.merchantId, merchantId),
        gte(deliveries.id, firstIdAt(Date.now() - dayMs)),
        isNotNull(deliveries.sentAt),
      ),
    )
    .groupBy(deliveries.gatewayId)
}
