import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { routeDecisions } from '#db/schema/routing.ts'

/** What was decided by itself for a merchant's gateways, the newest first. */
export function listSwitches(merchantId: string, limit = 20) {
  return db()
    .select({
      id: routeDecisions.id,
      gatewayId: gateways.id,
      gatewayName: gateways.name,
      country: routeDecisions.country,
      kind: routeDecisions.kind,
      sharesBefore: routeDecisions.sharesBefore,
      sharesAfter: routeDecisions.sharesAfter,
      createdAt: routeDecisions.createdAt,
    })
    .from(routeDecisions)
    .innerJoin(gateways, and(eq(gateways.id, routeDecisions.gatewayId), eq(gateways.merchantId, merchantId)))
    .orderBy(desc(routeDecisions.id))
    .limit(limit)
}

export type Switch = Awaited<ReturnType<typeof listSwitches>>[number]
