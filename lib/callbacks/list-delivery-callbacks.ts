import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints, callbacks } from '#db/schema/callbacks.ts'
import { isId } from '#lib/core/id.ts'
import { type CallbackRow, callbackColumns } from './list-callbacks.ts'

export interface DeliveryCallback extends CallbackRow {
  /** Null: the endpoint is gone. */
  url: string | null
}

const rowsMax = 200

/** The callbacks of one delivery of a merchant in the order in which they came; at most 200. */
export async function listDeliveryCallbacks(
  merchantId: string,
  deliveryId: string,
): Promise<DeliveryCallback[]> {
  if (!isId(deliveryId)) return []
  return db()
    .select({ ...callbackColumns, url: callbackEndpoints.url })
    .from(callbacks)
    .leftJoin(
      callbackEndpoints,
      and(eq(callbackEndpoints.id, callbacks.endpointId), eq(callbackEndpoints.merchantId, merchantId)),
    )
    .where(and(eq(callbacks.deliveryId, deliveryId), eq(callbacks.merchantId, merchantId)))
    .orderBy(asc(callbacks.id))
    .limit(rowsMax)
}
