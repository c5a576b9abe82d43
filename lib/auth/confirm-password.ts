import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { say } from '#lib/i18n/say.ts'
import { verifyPassword } from './password.ts'
import type { Self } from './session.ts'
import { admitSignIn, refundSignIn } from './sign-in-limit.ts'

/**
 * Whether somebody who is signed in knows their password, as errors at the field `present`: none when they do.
 * Wrong ones count towards the limit of sign-ins, so that a stolen session is no way to guess it.
 */
export async function confirmPassword({ user, ip }: Self, present: string): Promise<FieldError[]> {
  const attempt = { email: user.email, ip }
  if (!(await admitSignIn(attempt))) return [{ field: 'present', message: say('tooManyAttempts') }]
  const [row] = await db()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, user.id))
  if (!(await verifyPassword(row?.passwordHash, present))) {
    return [{ field: 'present', message: say('passwordWrong') }]
  }
  await refundSignIn(attempt)
  return []
}
