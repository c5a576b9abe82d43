import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships, merchants, users } from '#db/schema/merchants.ts'
import { isId } from '#lib/core/id.ts'

/** Any merchant with its members, for those who run the installation; undefined when there is none. */
export async function findMerchant(id: string) {
  if (!isId(id)) return undefined
  const [merchant] = await db().select().from(merchants).where(eq(merchants.id, id))
  if (!merchant) return undefined
  const members = await db()
    .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.merchantId, id))
    .orderBy(asc(memberships.createdAt), asc(users.id))
    .limit(200)
  return { ...merchant, members }
}
