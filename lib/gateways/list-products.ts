import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { products, vendorCredentials, vendors } from '#db/schema/vendors.ts'
import { listPrices, priceFor } from '#lib/billing/price.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export interface ProductChoice {
  id: string
  name: string
  channel: Channel
  vendorId: string
  vendorName: string
  /** For the merchant's own country, in its currency. */
  priceMicros: bigint | undefined
  /** The merchant's own accounts with the vendor; without one the platform's is used. */
  accounts: { id: string; name: string; enabled: boolean }[]
  enabled: boolean
}

interface Chosen {
  productId: string
  credentialId: string | null
}

/**
 * The products a merchant may choose from, by vendor name, with what a message to its country costs; and, although
 * they were turned off since, the products and accounts that are `chosen` already.
 */
export async function listProducts(
  merchant: { id: string; currency: string; defaultCountry: string },
  chosen: readonly Chosen[] = [],
): Promise<ProductChoice[]> {
  const credentialIds = chosen.flatMap(route => route.credentialId ?? [])
  const productIds = chosen.map(route => route.productId)
  const [rows, accounts] = await Promise.all([
    db()
      .select({
        id: products.id,
        name: products.name,
        channel: products.channel,
        vendorId: vendors.id,
        vendorName: vendors.name,
        enabled: products.enabled,
      })
      .from(products)
      .innerJoin(vendors, eq(vendors.id, products.vendorId))
      .where(or(eq(products.enabled, true), inArray(products.id, productIds)))
      .orderBy(asc(vendors.name), asc(products.name), asc(products.id)),
    db()
      .select({
        id: vendorCredentials.id,
        name: vendorCredentials.name,
        vendorId: vendorCredentials.vendorId,
        enabled: sql<boolean>`${vendorCredentials.disabledAt} is null`,
      })
      .from(vendorCredentials)
      .where(
        and(
          eq(vendorCredentials.merchantId, merchant.id),
          or(isNull(vendorCredentials.disabledAt), inArray(vendorCredentials.id, credentialIds)),
        ),
      )
      .orderBy(asc(vendorCredentials.name)),
  ])
  return Promise.all(
    rows.map(async row => ({
      ...row,
      channel: row.channel as Channel,
      priceMicros: priceFor(await listPrices(db(), row.id, merchant.currency), merchant.defaultCountry),
      accounts: accounts
        .filter(account => account.vendorId === row.vendorId)
        .map(({ vendorId: _, ...account }) => account),
    })),
  )
}
