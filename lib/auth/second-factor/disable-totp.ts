import { and, eq, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { recoveryCodes, users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { confirmPassword } from '../confirm-password.ts'
import { recordOwnChange } from '../record-own-change.ts'
import { presentPasswordInput } from '../schema.ts'
import type { Self } from '../session.ts'
import { warnByMail } from '../warn-by-mail.ts'

/** Turns the second factor off and forgets its recovery codes. Asks for the password; twice is once. */
export async function disableTotp(
  self: Self,
  input: unknown,
): Promise<{ kind: 'disabled' } | { kind: 'invalid'; errors: FieldError[] }> {
  const parsed = presentPasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const errors = await confirmPassword(self, parsed.data.present)
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { id } = self.user
  await db().transaction(async tx => {
    const changed = await tx
      .update(users)
      .set({ totpSealed: null, totpStep: null })
      .where(and(eq(users.id, id), isNotNull(users.totpSealed)))
      .returning({ id: users.id })
    if (changed.length === 0) return
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, id))
    await recordOwnChange(tx, self, { action: 'user.totp.disable' })
    await warnByMail(tx, self.user, 'secondFactorOff')
  })
  return { kind: 'disabled' }
}
