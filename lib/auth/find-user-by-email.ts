import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'

/** The user with an address, whatever its case. */
export async function findUserByEmail(email: string, tx: Tx = db()) {
  const [user] = await tx
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.trim().toLowerCase()))
  return user
}
