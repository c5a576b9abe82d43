import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/index.ts'
import { verifyPassword } from './password.ts'
import { signInInput } from './schema.ts'
import { admitSignIn, forgiveSignIn } from './sign-in-limit.ts'

export type CredentialCheck = { kind: 'right'; userId: string } | { kind: 'wrong' } | { kind: 'limited' }

/**
 * Checks an e-mail address and password. Unknown accounts and wrong passwords give the same answer in the
 * same time; after ten failures in fifteen minutes by account or by address nothing is checked at all.
 */
export async function checkCredentials(input: unknown, ip: string | undefined): Promise<CredentialCheck> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return { kind: 'wrong' }
  const email = parsed.data.email.trim().toLowerCase()
  if (!(await admitSignIn({ email, ip }))) return { kind: 'limited' }
  const [user] = await db()
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
  if (!(await verifyPassword(user?.passwordHash, parsed.data.password)) || !user) return { kind: 'wrong' }
  await forgiveSignIn({ email, ip })
  return { kind: 'right', userId: user.id }
}
