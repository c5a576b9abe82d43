import { sql } from '#db/client.ts'
import { isId } from '#lib/core/id.ts'
import type { CallbackRow } from './list-callbacks.ts'

export interface DeliveryCallback extends CallbackRow {
  /** Null: the endpoint is gone. */
  url: string | null
}

/** The callbacks of one delivery of a merchant in the order in which they came; at most 200. */
export async function listDeliveryCallbacks(
  merchantId: string,
  deliveryId: string,
): Promise<DeliveryCallback[]> {
  if (!isId(deliveryId)) return []
  return sql()<DeliveryCallback[]>`
    select c.id, c.delivery_id as "deliveryId", c.event, c.state, c.attempts, c.due_at as "dueAt",
      c.created_at as "createdAt", e.url
    from callbacks c left join callback_endpoints e on e.id = c.endpoint_id and e.merchant_id = ${merchantId}
    where c.delivery_id = ${deliveryId} and c.merchant_id = ${merchantId}
    order by c.id limit 200`
}
