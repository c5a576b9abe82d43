import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import type { NewKeyOutcome } from './create-key.ts'
import { livingKeysMax, lockLivingKeys, oneOf } from './living-keys.ts'
import { createMerchantKey } from './merchant-key.ts'
import { rollInput } from './schema.ts'

/**
 * Makes a new key of the same name; the old one goes on working for the given hours, then it is refused. A key that
 * is being replaced already, has ended or is another merchant's is `gone`.
 */
export async function rollKey(
  actor: Actor,
  keyId: string,
  input: unknown,
): Promise<NewKeyOutcome | { kind: 'gone' }> {
  const parsed = rollInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { overlap } = parsed.data
  return db().transaction(async tx => {
    const living = await lockLivingKeys(tx, actor.merchantId)
    const old = oneOf(living, keyId)
    if (!old || old.expiresAt) return { kind: 'gone' }
    if (overlap > 0 && living.length >= livingKeysMax) return { kind: 'full' }
    const end = sql`now() + make_interval(hours => ${overlap})`
    const [ended] = await tx
      .update(merchantKeys)
      .set(overlap === 0 ? { revokedAt: sql`now()` } : { expiresAt: end })
      .where(and(eq(merchantKeys.id, old.id), eq(merchantKeys.merchantId, actor.merchantId)))
      .returning({ expiresAt: merchantKeys.expiresAt })
    const id = newId()
    const key = await createMerchantKey(tx, actor.merchantId, old.name, { id, createdBy: actor.userId })
    await recordChange(tx, actor, {
      action: 'key.roll',
      subjectId: id,
      before: { name: old.name, prefix: old.prefix },
      after: { name: old.name, prefix: key.slice(0, 12), oldWorksUntil: ended?.expiresAt ?? null },
    })
    return { kind: 'created', id, key }
  })
}
