import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints, callbacks } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { isId } from '#lib/core/id.ts'

export type ReplayOutcome =
  | { kind: 'queued' }
  /** Its endpoint is off, or gone. */
  | { kind: 'off' }
  /** The merchant has no such callback. */
  | { kind: 'gone' }

// Longer than any lease.
const soonMs = 120_000

/** Sends one callback again under the same webhook-id, at once and with the whole schedule of attempts before it. */
export async function replayCallback(actor: Actor, id: string): Promise<ReplayOutcome> {
  if (!isId(id)) return { kind: 'gone' }
  const { merchantId } = actor
  const own = and(eq(callbacks.id, id), eq(callbacks.merchantId, merchantId))
  return db().transaction(async tx => {
    const [row] = await tx.select().from(callbacks).where(own).for('update')
    if (!row) return { kind: 'gone' }
    const [endpoint] = await tx
      .select({ disabledAt: callbackEndpoints.disabledAt })
      .from(callbackEndpoints)
      .where(and(eq(callbackEndpoints.id, row.endpointId), eq(callbackEndpoints.merchantId, merchantId)))
    if (!endpoint || endpoint.disabledAt) return { kind: 'off' }
    // It is on its way already, perhaps at this moment.
    const soon = Date.now() + soonMs
    if (row.state === 'pending' && row.dueAt && row.dueAt.getTime() < soon) return { kind: 'queued' }
    await tx.update(callbacks).set({ state: 'pending', dueAt: new Date(), tries: 0 }).where(own)
    await recordChange(tx, actor, {
      action: 'callback.replay',
      subjectId: row.endpointId,
      after: { callback: id, event: row.event },
    })
    return { kind: 'queued' }
  })
}
