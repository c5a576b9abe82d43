import { findUserByEmail } from './find-user-by-email.ts'
import { type PendingSignUp, readSignUpToken } from './sign-up-link.ts'

/** What a sign-up's link still leads to: an account to open, one that is open already, or nothing. */
export async function findSignUp(
  token: unknown,
): Promise<{ kind: 'open'; signUp: PendingSignUp } | { kind: 'taken' } | { kind: 'over' }> {
  const signUp = readSignUpToken(token)
  if (!signUp) return { kind: 'over' }
  return (await findUserByEmail(signUp.email)) ? { kind: 'taken' } : { kind: 'open', signUp }
}
