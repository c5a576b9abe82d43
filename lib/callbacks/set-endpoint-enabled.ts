import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { holdCallbacks } from './hold-callbacks.ts'
import { laterThan, lockEndpoint } from './lock-endpoint.ts'

/**
 * Turns an endpoint on or off. Off: what waits for it, and what comes, is held. On: it counts as healthy anew, and what
 * was held waits to be replayed. False when the merchant has no such endpoint.
 */
export async function setEndpointEnabled(actor: Actor, id: string, enabled: boolean): Promise<boolean> {
  const { merchantId } = actor
  const found = await db().transaction(async tx => {
    const present = await lockEndpoint(tx, merchantId, id)
    if (!present) return undefined
    if ((present.disabledAt === null) === enabled) return present
    await tx
      .update(callbackEndpoints)
      .set({
        ...(enabled
          ? { disabledAt: null, disabledFor: null, failingSince: null }
          : { disabledAt: new Date(), disabledFor: 'person' as const }),
        updatedAt: laterThan(present.updatedAt),
      })
      .where(and(eq(callbackEndpoints.id, present.id), eq(callbackEndpoints.merchantId, merchantId)))
    await recordChange(tx, actor, {
      action: enabled ? 'callback.enable' : 'callback.disable',
      subjectId: present.id,
      before: { enabled: !enabled, ...(present.disabledFor && { disabledFor: present.disabledFor }) },
      after: { enabled },
    })
    return present
  })
  if (found && !enabled) await holdCallbacks(found.id)
  return found !== undefined
}
