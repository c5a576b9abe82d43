import { findUserByEmail } from './find-user-by-email.ts'
import { verifyPassword } from './password.ts'
import { signInAttempt } from './schema.ts'
import { takeSecondFactor } from './second-factor/take-second-factor.ts'
import { admitSignIn, forgiveSignIn, refundSignIn } from './sign-in-limit.ts'

export type CredentialCheck =
  | { kind: 'right'; userId: string }
  | { kind: 'wrong' }
  | { kind: 'limited' }
  /** The password is right; the account asks for a code too. */
  | { kind: 'code-needed' }
  | { kind: 'code-wrong' }

/**
 * Checks an e-mail address, a password and, where the account has a second factor, its code. Unknown accounts and
 * wrong passwords give the same answer in the same time; after ten failures in fifteen minutes, wrong codes
 * included, by account or by address nothing is checked at all.
 */
export async function checkCredentials(input: unknown, ip: string | undefined): Promise<CredentialCheck> {
  const parsed = signInAttempt.safeParse(input)
  if (!parsed.success) return { kind: 'wrong' }
  const { email, password, code } = parsed.data
  if (!(await admitSignIn({ email, ip }))) return { kind: 'limited' }
  const user = await findUserByEmail(email)
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return { kind: 'wrong' }
  if (user.totpSealed) {
    if (!code) {
      await refundSignIn({ email, ip })
      return { kind: 'code-needed' }
    }
    if (!(await takeSecondFactor(user.id, code))) return { kind: 'code-wrong' }
  }
  await forgiveSignIn({ email, ip })
  return { kind: 'right', userId: user.id }
}
