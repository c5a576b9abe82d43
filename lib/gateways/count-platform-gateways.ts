import { and, countDistinct, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { products } from '#db/schema/vendors.ts'

/** By vendor, the enabled gateways of all merchants that send through the platform's account with it. */
export async function countPlatformGateways(): Promise<Map<string, number>> {
  const rows = await db()
    .select({ vendorId: products.vendorId, gateways: countDistinct(gateways.id) })
    .from(gatewayRoutes)
    .innerJoin(gateways, and(eq(gateways.id, gatewayRoutes.gatewayId), eq(gateways.enabled, true)))
    .innerJoin(products, eq(products.id, gatewayRoutes.productId))
    .where(isNull(gatewayRoutes.credentialId))
    .groupBy(products.vendorId)
  return new Map(rows.map(row => [row.vendorId, row.gateways]))
}
