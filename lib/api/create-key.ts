import { db } from '#db/client.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import { livingKeysMax, lockLivingKeys } from './living-keys.ts'
import { addMerchantKey } from './merchant-key.ts'
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
    return { kind: 'created', ...(await addMerchantKey(tx, actor, name)) }
  })
}
