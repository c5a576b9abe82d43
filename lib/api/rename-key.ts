import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import { lockLivingKeys, oneOf } from './living-keys.ts'
import { keyInput } from './schema.ts'

export type RenameOutcome =
  | { kind: 'renamed' }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The merchant has no such working key. */
  | { kind: 'gone' }

/** Gives a merchant's key another name, which no other working key of the merchant has. */
export async function renameKey(actor: Actor, keyId: string, input: unknown): Promise<RenameOutcome> {
  const parsed = keyInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { name } = parsed.data
  return db().transaction(async tx => {
    const living = await lockLivingKeys(tx, actor.merchantId)
    const key = oneOf(living, keyId)
    if (!key) return { kind: 'gone' }
    if (living.some(other => other.id !== key.id && other.name === name && other.expiresAt === null))
      return { kind: 'invalid', errors: [{ field: 'name', message: say('nameTaken') }] }
    if (key.name === name) return { kind: 'renamed' }
    await tx
      .update(merchantKeys)
      .set({ name })
      .where(and(eq(merchantKeys.id, key.id), eq(merchantKeys.merchantId, actor.merchantId)))
    await recordChange(tx, actor, {
      action: 'key.rename',
      subjectId: key.id,
      before: { name: key.name },
      after: { name },
    })
    return { kind: 'renamed' }
  })
}
