import { isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { log } from '#lib/core/log.ts'
import { openCredential } from '#lib/gateways/credential.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import { recordReports } from './record-reports.ts'

/** Opens the connections that vendors report on by themselves (SMPP), so that a fresh process misses nothing. */
export async function listenToVendors(): Promise<void> {
  const rows = await db().select().from(vendorCredentials).where(isNull(vendorCredentials.disabledAt))
  for (const row of rows) {
    const vendor = findVendor(row.vendorId)
    if (!vendor?.listen) continue
    try {
      vendor.listen({
        accountId: row.id,
        config: openCredential(row),
        onReports: async reports => {
          await recordReports(row.id, reports)
        },
      })
    } catch (error) {
      log().error({ err: error, vendor: row.vendorId, credential: row.id }, 'a vendor account cannot be used')
    }
  }
}
