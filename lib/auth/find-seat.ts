import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships, merchants, type merchants as merchantsTable } from '#db/schema/index.ts'
import type { Role } from '#db/schema/merchants.ts'
import type { SignedIn } from './session.ts'

export interface Seat extends SignedIn {
  role: Role
  merchant: typeof merchantsTable.$inferSelect
  /** Every merchant the user belongs to, oldest membership first. */
  merchants: { id: string; name: string }[]
}

/** The merchant somebody works for: the chosen one if they belong to it, else the oldest. Undefined: none. */
export async function findSeat(
  signedIn: SignedIn,
  chosenMerchantId: string | undefined,
): Promise<Seat | undefined> {
  const rows = await db()
    .select({ role: memberships.role, merchant: merchants })
    .from(memberships)
    .innerJoin(merchants, eq(merchants.id, memberships.merchantId))
    .where(and(eq(memberships.userId, signedIn.user.id)))
    .orderBy(asc(memberships.createdAt), asc(merchants.id))
  const seat = rows.find(row => row.merchant.id === chosenMerchantId) ?? rows[0]
  return seat && { ...signedIn, ...seat, merchants: rows.map(({ merchant: { id, name } }) => ({ id, name })) }
}
