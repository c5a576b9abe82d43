import { and, asc, desc, eq, ilike, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export interface FoundGateway {
  id: string
  name: string
  channel: Channel
  enabled: boolean
}

/** A merchant's gateways whose name contains a text in whatever case, enabled ones first (at most `limit`). */
export function findGatewaysByName(merchantId: string, text: string, limit = 6): Promise<FoundGateway[]> {
  return db()
    .select({
      id: gateways.id,
      name: gateways.name,
      channel: sql<Channel>`${gateways.channel}`,
      enabled: gateways.enabled,
    })
    .from(gateways)
    .where(and(eq(gateways.merchantId, merchantId), ilike(gateways.name, `%${literally(text)}%`)))
    .orderBy(desc(gateways.enabled), asc(gateways.name), asc(gateways.id))
    .limit(limit)
}

/** Without what LIKE reads as a pattern and what Postgres takes in no text. */
function literally(text: string): string {
  return text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')
}
