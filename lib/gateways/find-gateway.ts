import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import { cached } from '#db/cache.ts'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { merchants } from '#db/schema/merchants.ts'
import { products, vendorCredentials } from '#db/schema/vendors.ts'
import { listPrices } from '#lib/billing/price.ts'
import { isId } from '#lib/core/id.ts'
import { listShares, type RouteShare } from '#lib/routing/list-shares.ts'
import type { Route } from '#lib/routing/plan-routes.ts'
import { findProduct, findVendor } from '#lib/vendors/registry.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { openCredential } from './credential.ts'

export type ConfiguredGateway = Omit<typeof gateways.$inferSelect, 'channel'> & {
  channel: Channel
  merchant: typeof merchants.$inferSelect
  /** In the order they are tried; routes whose vendor is off or has no account are left out. */
  routes: Route[]
  /** How the traffic of an automatic gateway is shared where it is not its resting points. */
  shares: RouteShare[]
  /** Some route was left out because nobody has an account with its vendor. */
  lacksCredential: boolean
  /** An endpoint of the merchant wants codes that it has already in its callbacks. */
  tellsCodes: boolean
}

/**
 * A gateway by its public key, or by the one before it while that still works, with all that a send needs; from
 * the process's cache.
 */
export async function findGateway(key: string): Promise<ConfiguredGateway | undefined> {
  const wanted = key.toLowerCase()
  const found = isId(key) ? await findByKey(wanted) : undefined
  // What is cached may outlive the end of an old key.
  return found?.key === wanted || (found?.previousKeyUntil ?? 0) > new Date() ? found : undefined
}

const findByKey = cached(loadByKey, pricesHoldUntil)

/** A price that begins or ends does so at its moment, not when the cache happens to end. */
function pricesHoldUntil({ routes }: ConfiguredGateway): Date | undefined {
  const [first] = routes.flatMap(({ prices }) => prices.until ?? []).sort((a, b) => a.getTime() - b.getTime())
  return first
}

async function loadByKey(key: string): Promise<ConfiguredGateway | undefined> {
  const [row] = await db()
    .select({ gateways, merchants, tellsCodes: exists(endpointsForCodes()).mapWith(Boolean) })
    .from(gateways)
    .innerJoin(merchants, eq(merchants.id, gateways.merchantId))
    .where(or(eq(gateways.key, key), eq(gateways.previousKey, key)))
  if (!row) return undefined
  const found = await loadRoutes(row.gateways.id, row.merchants.currency)
  const { gateways: gateway, merchants: merchant, tellsCodes } = row
  const shares = gateway.routing === 'automatic' ? await listShares(gateway.id) : []
  return { ...gateway, channel: gateway.channel as Channel, merchant, tellsCodes, ...found, shares }
}

function endpointsForCodes() {
  return db()
    .select({ id: callbackEndpoints.id })
    .from(callbackEndpoints)
    .where(
      and(
        eq(callbackEndpoints.merchantId, gateways.merchantId),
        eq(callbackEndpoints.kind, 'status'),
        eq(callbackEndpoints.maskCode, false),
        isNull(callbackEndpoints.disabledAt),
      ),
    )
}

async function loadRoutes(gatewayId: string, currency: string) {
  const platform = db()
    .select({ id: vendorCredentials.id })
    .from(vendorCredentials)
    .where(
      and(
        eq(vendorCredentials.vendorId, products.vendorId),
        isNull(vendorCredentials.merchantId),
        isNull(vendorCredentials.disabledAt),
      ),
    )
    .orderBy(asc(vendorCredentials.id))
    .limit(1)
  const rows = await db()
    .select({ productId: products.id, weight: gatewayRoutes.weight, credential: vendorCredentials })
    .from(gatewayRoutes)
    .innerJoin(products, and(eq(products.id, gatewayRoutes.productId), eq(products.enabled, true)))
    .leftJoin(
      vendorCredentials,
      and(
        isNull(vendorCredentials.disabledAt),
        eq(vendorCredentials.id, sql`coalesce(${gatewayRoutes.credentialId}, (${platform}))`),
      ),
    )
    .where(eq(gatewayRoutes.gatewayId, gatewayId))
    .orderBy(asc(gatewayRoutes.position))
  const routes: Route[] = []
  for (const { productId, weight, credential } of rows) {
    const product = findProduct(productId)
    const vendor = product && findVendor(productId.slice(0, productId.indexOf('.')))
    if (!product || !vendor || !credential) continue
    routes.push({
      product,
      vendor,
      credentialId: credential.id,
      account: credential.merchantId === null ? '' : credential.id,
      config: openCredential(credential),
      prices: await listPrices(db(), productId, currency),
      weight,
    })
  }
  return { routes, lacksCredential: rows.some(row => row.credential === null) }
}
