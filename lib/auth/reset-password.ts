import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { passwordResets, users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { checkNewPassword } from './check-new-password.ts'
import { endSessionsOf } from './end-session.ts'
import { hashLinkToken } from './link-token.ts'
import { hashPassword } from './password.ts'
import { recordOwnChange } from './record-own-change.ts'
import { newPasswordInput } from './schema.ts'
import { forgiveSignIn } from './sign-in-limit.ts'
import { warnByMail } from './warn-by-mail.ts'

export type PasswordReset = { kind: 'changed' } | { kind: 'over' } | { kind: 'invalid'; errors: FieldError[] }

const good = () => and(isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, sql`now()`))

/** The user of a reset link that is still good. */
export async function findPasswordReset(token: unknown) {
  const tokenHash = hashLinkToken(token)
  if (!tokenHash) return undefined
  const [user] = await db()
    .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(and(eq(passwordResets.tokenHash, tokenHash), good()))
  return user
}

/**
 * Sets a new password by a link of a mail and ends every session of the user. The link is used up by that, once
 * however many use it at the same time; the second factor stays as it is.
 */
export async function resetPassword(
  token: unknown,
  input: unknown,
  ip: string | undefined,
): Promise<PasswordReset> {
  const tokenHash = hashLinkToken(token)
  const user = await findPasswordReset(token)
  if (!user || !tokenHash) return { kind: 'over' }
  const parsed = newPasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const errors = checkNewPassword(parsed.data.password, [user.name, user.email])
  if (errors.length > 0) return { kind: 'invalid', errors }
  const passwordHash = await hashPassword(parsed.data.password)
  const changed = await db().transaction(async tx => {
    const taken = await tx
      .update(passwordResets)
      .set({ usedAt: sql`now()` })
      .where(and(eq(passwordResets.tokenHash, tokenHash), good()))
      .returning({ userId: passwordResets.userId })
    if (taken.length === 0) return false
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
    await voidPasswordResets(tx, user.id)
    await endSessionsOf(tx, user.id)
    await recordOwnChange(tx, { user, ip }, { action: 'user.password.reset' })
    await warnByMail(tx, user, 'passwordChanged')
    return true
  })
  if (!changed) return { kind: 'over' }
  await forgiveSignIn({ email: user.email, ip: undefined })
  return { kind: 'changed' }
}

/** Makes every open reset link of a user useless: the password has been changed. */
export async function voidPasswordResets(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)))
}
