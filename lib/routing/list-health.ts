import { and, asc, eq, exists, isNull } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { productHealth } from '#db/schema/routing.ts'
import { products, vendorCredentials, vendors } from '#db/schema/vendors.ts'
import type { HealthNews } from '#lib/callbacks/announce-health.ts'

/** The products that merchants can use: enabled, and the platform has an account with their vendor. */
export function usableProducts(tx: Tx) {
  const account = tx
    .select({ id: vendorCredentials.id })
    .from(vendorCredentials)
    .where(
      and(
        eq(vendorCredentials.vendorId, products.vendorId),
        isNull(vendorCredentials.merchantId),
        isNull(vendorCredentials.disabledAt),
      ),
    )
  return and(eq(products.enabled, true), exists(account))
}

/** The health of every product that merchants can use, by vendor, in the seed's shape. */
export async function listHealth(tx: Tx = db()): Promise<HealthNews> {
  const rows = await tx
    .select({ vendor: vendors.name, product: products.name, status: productHealth.status })
    .from(products)
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .leftJoin(productHealth, eq(productHealth.productId, products.id))
    .where(usableProducts(tx))
    .orderBy(asc(vendors.name), asc(products.name))
  const byVendor = Map.groupBy(rows, ({ vendor }) => vendor)
  return Array.from(byVendor, ([vendor, members]) => ({
    vendor,
    data: members.map(({ product, status }) => ({ product, status: status ?? 'healthy' })),
  }))
}
