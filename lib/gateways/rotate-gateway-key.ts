import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { getGateway } from './get-gateway.ts'
import { lockGateway } from './lock-gateway.ts'
import type { KeyOverlap } from './schema.ts'

export type RotateOutcome =
  | { kind: 'rotated'; key: string }
  /** The gateway has another key than `seenKey` already; nothing was changed. */
  | { kind: 'stale' }

/**
 * Gives a gateway a new key at once; the one it has works for `overlapSeconds` more, one before that no longer.
 * Asked twice for the same key it happens once. Throws `gatewayUnknown` when the merchant has no such gateway.
 */
export async function rotateGatewayKey(
  actor: Actor,
  id: string,
  seenKey: string,
  overlapSeconds: KeyOverlap,
): Promise<RotateOutcome> {
  return db().transaction(async tx => {
    await lockGateway(tx, actor.merchantId, id)
    const present = await getGateway(actor.merchantId, id, tx)
    if (present.key !== seenKey.toLowerCase()) return { kind: 'stale' }
    const key = randomUUID()
    const until = overlapSeconds === 0 ? null : new Date(Date.now() + overlapSeconds * 1000)
    await tx
      .update(gateways)
      .set({ key, previousKey: until && present.key, previousKeyUntil: until })
      .where(eq(gateways.id, present.id))
    await recordChange(tx, actor, {
      action: 'gateway.rotateKey',
      subjectId: present.id,
      after: { previousUntil: until?.toISOString() ?? null },
    })
    return { kind: 'rotated', key }
  })
}
