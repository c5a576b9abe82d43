import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'

/** The names and purposes of a merchant's gateways, for choosing one (at most 500). */
export function listGatewayNames(
  merchantId: string,
): Promise<{ id: string; name: string; purpose: string; service: 'otp' | 'message' }[]> {
  return db()
    .select({ id: gateways.id, name: gateways.name, purpose: gateways.purpose, service: gateways.service })
    .from(gateways)
    .where(eq(gateways.merchantId, merchantId))
    .orderBy(asc(gateways.name), asc(gateways.id))
    .limit(500)
}
