import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { vendorCredentials, vendors } from '#db/schema/vendors.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import { openCredential } from './credential.ts'
import { type Config, secretsOf } from './read-config.ts'
import { namesOnly, secretTables } from './secret-rows.ts'

/** Whose account it is: a merchant's, or with null the platform's own. */
export function ownedBy(merchantId: string | null): SQL {
  return merchantId === null
    ? isNull(vendorCredentials.merchantId)
    : eq(vendorCredentials.merchantId, merchantId)
}

/**
 * One vendor account without its secrets, of which only is told that they are stored. Throws `credentialMissing`,
 * also when it is somebody else's.
 */
export async function getCredential(merchantId: string | null, id: string, tx: Tx = db()) {
  const [row] = isId(id)
    ? await tx
        .select({ credential: vendorCredentials, vendorName: vendors.name })
        .from(vendorCredentials)
        .innerJoin(vendors, eq(vendors.id, vendorCredentials.vendorId))
        .where(and(eq(vendorCredentials.id, id), ownedBy(merchantId)))
    : []
  const vendor = row && findVendor(row.credential.vendorId)
  if (!vendor) throw new AppError('credentialMissing')
  const { configSealed: _, ...rest } = row.credential
  const config = openCredential(row.credential) as Config
  const shown = vendor.configFields.filter(({ secret }) => !secret)
  const values = [
    ...shown.map(({ name }) => [name, config[name] === undefined ? '' : String(config[name])]),
    ...secretTables(vendor).map(name => [name, namesOnly(config[name])]),
  ]
  return {
    ...rest,
    vendorName: row.vendorName,
    /** The settings that are no secrets, as text; of tables of secrets the names. */
    config: Object.fromEntries(values) as Record<string, string>,
    /** The names of the secrets it has. */
    stored: secretsOf(vendor, config),
    gateways: await listGatewaysUsing(row.credential.id, tx),
  }
}

function listGatewaysUsing(credentialId: string, tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .selectDistinct({ id: gateways.id, name: gateways.name })
    .from(gatewayRoutes)
    .innerJoin(gateways, eq(gateways.id, gatewayRoutes.gatewayId))
    .where(eq(gatewayRoutes.credentialId, credentialId))
    .orderBy(asc(gateways.name), asc(gateways.id))
}
