import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { checkNewPassword } from './check-new-password.ts'
import { confirmPassword } from './confirm-password.ts'
import { endSessionsOf } from './end-session.ts'
import { hashPassword } from './password.ts'
import { recordOwnChange } from './record-own-change.ts'
import { voidPasswordResets } from './reset-password.ts'
import { changePasswordInput } from './schema.ts'
import type { Self } from './session.ts'
import { warnByMail } from './warn-by-mail.ts'

export type PasswordChange = { kind: 'changed' } | { kind: 'invalid'; errors: FieldError[] }

/** Sets a new password of somebody who knows the present one; ends their other sessions and open reset links. */
export async function changePassword(self: Self, input: unknown): Promise<PasswordChange> {
  const parsed = changePasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { present, password } = parsed.data
  const { user } = self
  const errors = [
    ...(await confirmPassword(self, present)),
    ...checkNewPassword(password, [user.name, user.email]),
  ]
  if (errors.length > 0) return { kind: 'invalid', errors }
  const passwordHash = await hashPassword(password)
  await db().transaction(async tx => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
    await voidPasswordResets(tx, user.id)
    await endSessionsOf(tx, user.id, self.sessionId)
    await recordOwnChange(tx, self, { action: 'user.password.change' })
    await warnByMail(tx, user, 'passwordChanged')
  })
  return { kind: 'changed' }
}
