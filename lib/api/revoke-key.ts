import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { lockLivingKeys, oneOf } from './living-keys.ts'

/** Ends a merchant's key for good. False when the merchant has no such working key. */
export function revokeKey(actor: Actor, keyId: string): Promise<boolean> {
  return db().transaction(async tx => {
    const key = oneOf(await lockLivingKeys(tx, actor.merchantId), keyId)
    if (!key) return false
    await tx
      .update(merchantKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(merchantKeys.id, key.id), eq(merchantKeys.merchantId, actor.merchantId)))
    const before = { name: key.name, prefix: key.prefix }
    await recordChange(tx, actor, { action: 'key.revoke', subjectId: key.id, before })
    return true
  })
}
