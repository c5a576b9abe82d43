import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { holdCallbacks } from './hold-callbacks.ts'
import { lockEndpoint } from './lock-endpoint.ts'

/**
 * Removes an endpoint: nothing more is sent there; what was sent can still be read. False when the merchant has no such
 * endpoint.
 */
export async function deleteEndpoint(actor: Actor, id: string): Promise<boolean> {
  const { merchantId } = actor
  const removed = await db().transaction(async tx => {
    const present = await lockEndpoint(tx, merchantId, id)
    if (!present) return undefined
    await tx
      .delete(callbackEndpoints)
      .where(and(eq(callbackEndpoints.id, present.id), eq(callbackEndpoints.merchantId, merchantId)))
    const { kind, url, events, maskCode } = present
    await recordChange(tx, actor, {
      action: 'callback.delete',
      subjectId: present.id,
      before: { kind, url, events, maskCode },
    })
    return present.id
  })
  if (removed) await holdCallbacks(removed)
  return removed !== undefined
}
