import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways, gatewayTexts } from '#db/schema/gateways.ts'
import { users } from '#db/schema/merchants.ts'
import { isId } from '#lib/core/id.ts'

export interface TextVersion {
  version: number
  /** Who saved it; null: they are gone, or it came with the installation. */
  savedBy: string | null
  createdAt: Date
  /** Characters of the message. */
  length: number
}

const versionsMax = 200

/** The versions of a gateway's text, the newest first (at most 200); none when it is not the merchant's. */
export async function listTexts(merchantId: string, gatewayId: string): Promise<TextVersion[]> {
  if (!isId(gatewayId)) return []
  return db()
    .select({
      version: gatewayTexts.version,
      savedBy: users.name,
      createdAt: gatewayTexts.createdAt,
      length: sql<number>`length(${gatewayTexts.message})`,
    })
    .from(gatewayTexts)
    .innerJoin(gateways, and(eq(gateways.id, gatewayTexts.gatewayId), eq(gateways.merchantId, merchantId)))
    .leftJoin(users, eq(users.id, gatewayTexts.savedBy))
    .where(eq(gatewayTexts.gatewayId, gatewayId))
    .orderBy(desc(gatewayTexts.version))
    .limit(versionsMax)
}
