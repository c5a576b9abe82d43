import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { vendorCredentials, vendors } from '#db/schema/vendors.ts'
import { ownedBy } from './get-credential.ts'

export interface CredentialRow {
  id: string
  vendorId: string
  vendorName: string
  name: string
  createdAt: Date
  disabledAt: Date | null
  /** The gateways whose chain names it. */
  gateways: { id: string; name: string }[]
}

/** The vendor accounts of a merchant, or with null the platform's own; by vendor, then by name (at most 500). */
export function listCredentials(merchantId: string | null): Promise<CredentialRow[]> {
  const using = sql<CredentialRow['gateways']>`coalesce((
    select json_agg(json_build_object('id', ${gateways.id}, 'name', ${gateways.name}) order by ${gateways.name})
    from ${gatewayRoutes} join ${gateways} on ${gateways.id} = ${gatewayRoutes.gatewayId}
    where ${gatewayRoutes.credentialId} = ${vendorCredentials.id}
  ), '[]')`
  return db()
    .select({
      id: vendorCredentials.id,
      vendorId: vendorCredentials.vendorId,
      vendorName: vendors.name,
      name: vendorCredentials.name,
      createdAt: vendorCredentials.createdAt,
      disabledAt: vendorCredentials.disabledAt,
      gateways: using,
    })
    .from(vendorCredentials)
    .innerJoin(vendors, eq(vendors.id, vendorCredentials.vendorId))
    .where(ownedBy(merchantId))
    .orderBy(asc(vendors.name), asc(vendorCredentials.name), asc(vendorCredentials.id))
    .limit(500)
}
