import { and, eq, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { confirmPassword } from '../confirm-password.ts'
import { recordOwnChange } from '../record-own-change.ts'
import { presentPasswordInput } from '../schema.ts'
import type { Self } from '../session.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'

export type RenewedCodes =
  | { kind: 'renewed'; recoveryCodes: string[] }
  | { kind: 'invalid'; errors: FieldError[] }
  /** There is no second factor that they would recover. */
  | { kind: 'absent' }

/** Makes ten new recovery codes; the earlier ones work no longer. Asks for the password. */
export async function renewRecoveryCodes(self: Self, input: unknown): Promise<RenewedCodes> {
  const parsed = presentPasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const errors = await confirmPassword(self, parsed.data.present)
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { id } = self.user
  return db().transaction(async tx => {
    // The row is locked: two who renew at once leave one set of codes.
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, id), isNotNull(users.totpSealed)))
      .for('update')
    if (!user) return { kind: 'absent' }
    const recoveryCodes = await replaceRecoveryCodes(tx, id)
    await recordOwnChange(tx, self, { action: 'user.recoveryCodes.renew' })
    return { kind: 'renewed', recoveryCodes }
  })
}
