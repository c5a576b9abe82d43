import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { products, vendorCredentials } from '#db/schema/vendors.ts'
import type { FieldError } from '#lib/core/error.ts'
import { say } from '#lib/i18n/say.ts'
import type { GatewayInput } from './schema.ts'

/**
 * What is wrong with a gateway's routes: a product that is off or does not serve the channel, or an account
 * that is off, not the merchant's own or of another vendor. What is in `kept` may be off: an edit leaves it.
 */
export async function checkRoutes(
  tx: Tx,
  merchantId: string,
  { channel, routes }: GatewayInput,
  kept: GatewayInput['routes'] = [],
): Promise<FieldError[]> {
  const known = await tx
    .select({ id: products.id, vendorId: products.vendorId, enabled: products.enabled })
    .from(products)
    .where(
      and(
        eq(products.channel, channel),
        inArray(
          products.id,
          routes.map(route => route.productId),
        ),
      ),
    )
  const accountIds = routes.flatMap(route => route.credentialId ?? [])
  const accounts = accountIds.length
    ? await tx
        .select({
          id: vendorCredentials.id,
          vendorId: vendorCredentials.vendorId,
          disabledAt: vendorCredentials.disabledAt,
        })
        .from(vendorCredentials)
        .where(and(eq(vendorCredentials.merchantId, merchantId), inArray(vendorCredentials.id, accountIds)))
    : []
  return routes.flatMap(({ productId, credentialId }, index) => {
    const product = known.find(row => row.id === productId)
    if (!product || !(product.enabled || kept.some(route => route.productId === productId))) {
      return [{ field: `routes.${index}.productId`, message: say('providerOffChannel') }]
    }
    const account = accounts.find(row => row.id === credentialId)
    const usable = !account?.disabledAt || kept.some(route => route.credentialId === credentialId)
    if (credentialId && !(usable && account?.vendorId === product.vendorId)) {
      return [{ field: `routes.${index}.credentialId`, message: say('accountGone') }]
    }
    return []
  })
}
