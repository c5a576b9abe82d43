import { and, asc, eq, gte, inArray, lt, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { firstIdAt, timeOfId } from '#lib/core/id.ts'
import { type DeliveryRow, readDeliveries } from './read-deliveries.ts'

// A code lives an hour at most, and twice that when it is sent again.
const lifeMs = 24 * 60 * 60_000
const relatedMax = 20

/** The other deliveries that carried the code of this one, oldest first. */
export async function listRelated(merchantId: string, id: string): Promise<DeliveryRow[]> {
  const [one] = await db()
    .select({ otpId: deliveries.otpId, recipientHash: deliveries.recipientHash })
    .from(deliveries)
    .where(and(eq(deliveries.id, id), eq(deliveries.merchantId, merchantId)))
  if (!one?.otpId) return []
  const found = await db()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.merchantId, merchantId),
        inArray(deliveries.recipientHash, [one.recipientHash]),
        gte(deliveries.id, one.otpId),
        lt(deliveries.id, firstIdAt(timeOfId(one.otpId).getTime() + lifeMs)),
        eq(deliveries.otpId, one.otpId),
        ne(deliveries.id, id),
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(relatedMax)
  return readDeliveries(
    merchantId,
    found.map(row => row.id),
  )
}
