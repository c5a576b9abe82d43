import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { products, vendorCredentials } from '#db/schema/vendors.ts'
import { vendors } from '#lib/vendors/registry.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

interface CatalogueProduct {
  id: string
  name: string
  channel: Channel
  enabled: boolean
  /** The enabled gateways of all merchants whose chain has it. */
  gateways: number
}
export interface CatalogueVendor {
  id: string
  name: string
  /** Platform accounts that are in use. */
  credentials: number
  products: CatalogueProduct[]
}

/** Every vendor of this release with its products, in the order of the registry. */
export async function listCatalogue(): Promise<CatalogueVendor[]> {
  const [rows, routed, accounts] = await Promise.all([
    db().select().from(products).orderBy(asc(products.id)),
    db()
      .select({ productId: gatewayRoutes.productId, gateways: count() })
      .from(gatewayRoutes)
      .innerJoin(gateways, and(eq(gateways.id, gatewayRoutes.gatewayId), eq(gateways.enabled, true)))
      .groupBy(gatewayRoutes.productId),
    db()
      .select({ vendorId: vendorCredentials.vendorId, credentials: count() })
      .from(vendorCredentials)
      .where(and(isNull(vendorCredentials.merchantId), isNull(vendorCredentials.disabledAt)))
      .groupBy(vendorCredentials.vendorId),
  ])
  return vendors.map(({ id, name }) => ({
    id,
    name,
    credentials: accounts.find(({ vendorId }) => vendorId === id)?.credentials ?? 0,
    products: rows
      .filter(({ vendorId }) => vendorId === id)
      .map(product => ({
        id: product.id,
        name: product.name,
        channel: product.channel as Channel,
        enabled: product.enabled,
        gateways: routed.find(({ productId }) => productId === product.id)?.gateways ?? 0,
      })),
  }))
}
