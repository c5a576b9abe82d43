import { asc, eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { routeShares } from '#db/schema/routing.ts'

export type RouteShare = typeof routeShares.$inferSelect

/** How a gateway's traffic is shared, for each country (and network) where it is not its resting points. */
export function listShares(gatewayId: string, tx: Tx = db()): Promise<RouteShare[]> {
  return tx
    .select()
    .from(routeShares)
    .where(eq(routeShares.gatewayId, gatewayId))
    .orderBy(asc(routeShares.country), asc(routeShares.operator))
}
