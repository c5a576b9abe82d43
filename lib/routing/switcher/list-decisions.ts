import { and, desc, eq, lt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { routeDecisions } from '#db/schema/routing.ts'
import { isId } from '#lib/core/id.ts'
import type { Inputs, MoveReason } from './inputs.ts'

export interface StoredDecision {
  id: string
  country: string
  operator: string
  kind: 'away' | 'back'
  inputs: Inputs
  sharesBefore: Record<string, number>
  sharesAfter: Record<string, number>
  reason: MoveReason
  createdAt: Date
}

/** A gateway's decisions of the last 90 days, the newest first; before one of them, if that is given. */
export async function listDecisions(
  merchantId: string,
  gatewayId: string,
  { before, limit = 20 }: { before?: string | undefined; limit?: number } = {},
): Promise<StoredDecision[]> {
  const rows = await db()
    .select({ decision: routeDecisions })
    .from(routeDecisions)
    .innerJoin(gateways, eq(gateways.id, routeDecisions.gatewayId))
    .where(
      and(
        eq(gateways.merchantId, merchantId),
        eq(gateways.id, gatewayId),
        before && isId(before) ? lt(routeDecisions.id, before) : undefined,
      ),
    )
    .orderBy(desc(routeDecisions.id))
    .limit(limit)
  return rows.map(({ decision }) => ({
    ...decision,
    inputs: decision.inputs as Inputs,
    reason: decision.reason as unknown as MoveReason,
  }))
}
