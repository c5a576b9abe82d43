import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'

/** Where a merchant is told of the vendors' health. */
export function listHealthEndpoints(merchantId: string) {
  return db()
    .select({
      id: callbackEndpoints.id,
      url: callbackEndpoints.url,
      disabledAt: callbackEndpoints.disabledAt,
    })
    .from(callbackEndpoints)
    .where(and(eq(callbackEndpoints.merchantId, merchantId), eq(callbackEndpoints.kind, 'health')))
    .orderBy(asc(callbackEndpoints.id))
}
