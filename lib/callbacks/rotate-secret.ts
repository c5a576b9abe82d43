import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { lockEndpoint } from './lock-endpoint.ts'
import { makeSecret, sealSecret } from './secret.ts'

export type RotateOutcome =
  /** `secret` is shown this once; the one before it signs too until then. */
  | { kind: 'rotated'; secret: string; until: Date }
  /** Somebody rotated it after `seen`; nothing was changed. */
  | { kind: 'stale' }
  /** The merchant has no such endpoint. */
  | { kind: 'gone' }

/**
 * Gives an endpoint a new secret; the present one goes on signing beside it for 24 hours, one before that ends now.
 * `seen` is the `previousSecretUntil` that was on the screen: sent twice, it rotates once.
 */
export function rotateSecret(actor: Actor, id: string, seen: Date | null): Promise<RotateOutcome> {
  const { merchantId } = actor
  return db().transaction(async (tx): Promise<RotateOutcome> => {
    const present = await lockEndpoint(tx, merchantId, id)
    if (!present) return { kind: 'gone' }
    if (present.previousSecretUntil?.getTime() !== seen?.getTime()) return { kind: 'stale' }
    const secret = makeSecret()
    const [rotated] = await tx
      .update(callbackEndpoints)
      .set({
        secretSealed: sealSecret(secret, present.id),
        previousSecretSealed: present.secretSealed,
        previousSecretUntil: sql`now() + interval '24 hours'`,
      })
      .where(and(eq(callbackEndpoints.id, present.id), eq(callbackEndpoints.merchantId, merchantId)))
      .returning({ until: callbackEndpoints.previousSecretUntil })
    const until = rotated?.until
    if (!until) throw new Error('a rotated endpoint has no end of its old secret')
    await recordChange(tx, actor, {
      action: 'callback.rotateSecret',
      subjectId: present.id,
      after: { oldSignsUntil: until.toISOString() },
    })
    return { kind: 'rotated', secret, until }
  })
}
