import { db } from '#db/client.ts'
import { callbacks } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { lockEndpoint } from './lock-endpoint.ts'
import { testBody } from './test-body.ts'

export type TestOutcome =
  | { kind: 'queued'; id: string }
  /** The endpoint is off: nothing is sent there. */
  | { kind: 'off' }
  /** The merchant has no such endpoint. */
  | { kind: 'gone' }

/** Sends an endpoint a callback of the real shape with invented values, signed and repeated like any other. */
export function sendTestEvent(actor: Actor, endpointId: string): Promise<TestOutcome> {
  const { merchantId } = actor
  return db().transaction(async (tx): Promise<TestOutcome> => {
    const endpoint = await lockEndpoint(tx, merchantId, endpointId)
    if (!endpoint) return { kind: 'gone' }
    if (endpoint.disabledAt) return { kind: 'off' }
    const id = newId()
    const now = new Date()
    await tx.insert(callbacks).values({
      id,
      endpointId: endpoint.id,
      merchantId,
      event: 'test',
      body: testBody(endpoint.kind, now),
      state: 'pending',
      dueAt: now,
    })
    await recordChange(tx, actor, {
      action: 'callback.test',
      subjectId: endpoint.id,
      after: { callback: id },
    })
    return { kind: 'queued', id }
  })
}
