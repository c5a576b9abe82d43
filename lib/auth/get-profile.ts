import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'

/** What somebody may change about themselves. Throws for a user that is not there. */
export async function getProfile(userId: string) {
  const [user] = await db()
    .select({ name: users.name, email: users.email, locale: users.locale, updatedAt: users.updatedAt })
    .from(users)
    .where(eq(users.id, userId))
  if (!user) throw new Error('a session belongs to a user that is not there')
  return user
}
