import { and, count, eq, gte, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { firstIdAt } from '#lib/core/id.ts'

export interface DeliverySummary {
  requested: number
  /** Taken by a vendor; of these delivered (or verified), and verified. */
  sent: number
  delivered: number
  verified: number
  chargedMicros: bigint
}

/** A merchant's deliveries since a moment, counted. */
export async function summariseDeliveries(merchantId: string, since: Date): Promise<DeliverySummary> {
  const [row] = await db()
    .select({
      requested: count(),
      sent: count(deliveries.sentAt),
      delivered: sql`count(*) filter (where ${deliveries.status} in ('DELIVERED', 'Verified'))`.mapWith(
        Number,
      ),
      verified: sql`count(*) filter (where ${deliveries.status} = 'Verified')`.mapWith(Number),
      chargedMicros: sql`coalesce(sum(${deliveries.chargedMicros}), 0)::text`.mapWith(BigInt),
    })
    .from(deliveries)
    .where(and(eq(deliveries.merchantId, merchantId), gte(deliveries.id, firstIdAt(since.getTime()))))
  return row ?? { requested: 0, sent: 0, delivered: 0, verified: 0, chargedMicros: 0n }
}
