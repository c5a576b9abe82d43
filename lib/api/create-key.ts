import { db } from '#db/client.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { say } from '#lib/i18n/say.ts'
import { livingKeysMax, lockLivingKeys } from './living-keys.ts'
import { createMerchantKey } from './merchant-key.ts'
import { keyInput } from './schema.ts'

export type NewKeyOutcome =
  /** `key` is the only copy. */
  | { kind: 'created'; id: string; key: string }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The merchant has as many working keys as it may have. */
  | { kind: 'full' }

/** Makes a merchant key under a name that no other working key of the merchant has: twice makes one. */
export async function createKey(actor: Actor, input: unknown): Promise<NewKeyOutcome> {
  const parsed = keyInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { name } = parsed.data
  return db().transaction(async tx => {
    const living = await lockLivingKeys(tx, actor.merchantId)
    if (living.length >= livingKeysMax) return { kind: 'full' }
    if (living.some(key => key.name === name && key.expiresAt === null))
      return { kind: 'invalid', errors: [{ field: 'name', message: say('nameTaken') }] }
    const id = newId()
    const key = await createMerchantKey(tx, actor.merchantId, name, { id, createdBy: actor.userId })
    const after = { name, prefix: key.slice(0, 12) }
    await recordChange(tx, actor, { action: 'key.create', subjectId: id, after })
    return { kind: 'created', id, key }
  })
}
