import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { merchants } from '#db/schema/merchants.ts'
import { products, vendorCredentials } from '#db/schema/vendors.ts'

/** A gateway that the switcher looks after, with the routes it can send through now, in order. */
export interface AutomaticGateway {
  id: string
  merchantId: string
  channel: string
  currency: string
  routes: { productId: string; weight: number }[]
}

/** Every automatic gateway that is on and has at least two routes that can be used; or only one of them. */
export async function listAutomatic(only?: string): Promise<AutomaticGateway[]> {
  const rows = await db()
    .selectDistinct({
      id: gateways.id,
      merchantId: gateways.merchantId,
      channel: gateways.channel,
      currency: merchants.currency,
      position: gatewayRoutes.position,
      productId: gatewayRoutes.productId,
      weight: gatewayRoutes.weight,
    })
    .from(gateways)
    .innerJoin(merchants, eq(merchants.id, gateways.merchantId))
    .innerJoin(gatewayRoutes, eq(gatewayRoutes.gatewayId, gateways.id))
    .innerJoin(products, and(eq(products.id, gatewayRoutes.productId), eq(products.enabled, true)))
    .innerJoin(
      vendorCredentials,
      and(
        isNull(vendorCredentials.disabledAt),
        or(
          eq(vendorCredentials.id, gatewayRoutes.credentialId),
          and(
            isNull(gatewayRoutes.credentialId),
            isNull(vendorCredentials.merchantId),
            eq(vendorCredentials.vendorId, products.vendorId),
          ),
        ),
      ),
    )
    .where(
      and(
        eq(gateways.routing, 'automatic'),
        eq(gateways.enabled, true),
        only ? eq(gateways.id, only) : undefined,
      ),
    )
    .orderBy(asc(gateways.merchantId), asc(gateways.id), asc(gatewayRoutes.position))
  const byGateway = Map.groupBy(rows, row => row.id)
  return [...byGateway.values()].flatMap(members => {
    const [first] = members
    if (!first || members.length < 2) return []
    const { id, merchantId, channel, currency } = first
    const routes = members.map(({ productId, weight }) => ({ productId, weight }))
    return [{ id, merchantId, channel, currency, routes }]
  })
}
