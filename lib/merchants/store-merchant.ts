import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { lockMerchant } from './lock-merchant.ts'

export type StoreOutcome =
  | { kind: 'updated'; updatedAt: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody changed the merchant after `seen`; nothing was stored. */
  | { kind: 'stale' }

/** Stores fields of a merchant, if it is still as it was at `seen` (its `updatedAt`). Felt at the next request. */
export function storeMerchant(
  actor: Actor,
  seen: Date,
  fields: Partial<typeof merchants.$inferInsert>,
): Promise<StoreOutcome> {
  return db().transaction(async tx => {
    const present = await lockMerchant(tx, actor.merchantId)
    if (present.updatedAt.getTime() !== seen.getTime()) return { kind: 'stale' }
    // Two changes in one millisecond must differ.
    const updatedAt = new Date(Math.max(Date.now(), present.updatedAt.getTime() + 1))
    await tx
      .update(merchants)
      .set({ ...fields, updatedAt })
      .where(eq(merchants.id, actor.merchantId))
    await recordChange(tx, actor, {
      action: 'merchant.update',
      subjectId: actor.merchantId,
      before: { ...present },
      after: { ...fields },
    })
    return { kind: 'updated', updatedAt }
  })
}
