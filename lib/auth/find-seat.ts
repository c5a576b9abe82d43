import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships, merchants, type merchants as merchantsTable, users } from '#db/schema/index.ts'
import type { Role } from '#db/schema/merchants.ts'

export interface Seat {
  user: { id: string; name: string; email: string }
  role: Role
  merchant: typeof merchantsTable.$inferSelect
  /** Every merchant the user belongs to, oldest membership first. */
  merchants: { id: string; name: string }[]
}

/**
 * The user of a session and the merchant it works for: the chosen one if the user belongs to it, else the
 * oldest. Undefined when the session was ended (its version is behind) or the user belongs to none.
 */
export async function findSeat(
  session: { userId: string; sessionVersion: number },
  chosenMerchantId: string | undefined,
): Promise<Seat | undefined> {
  const rows = await db()
    .select({
      user: { id: users.id, name: users.name, email: users.email },
      role: memberships.role,
      merchant: merchants,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(merchants, eq(merchants.id, memberships.merchantId))
    .where(and(eq(users.id, session.userId), eq(users.sessionVersion, session.sessionVersion)))
    .orderBy(asc(memberships.createdAt), asc(merchants.id))
  const seat = rows.find(row => row.merchant.id === chosenMerchantId) ?? rows[0]
  return seat && { ...seat, merchants: rows.map(({ merchant: { id, name } }) => ({ id, name })) }
}
