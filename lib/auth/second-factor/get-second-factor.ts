import { and, count, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { recoveryCodes, users } from '#db/schema/merchants.ts'

/** Whether a user has a second factor, and how many recovery codes are left. */
export async function getSecondFactor(userId: string): Promise<{ on: boolean; codesLeft: number }> {
  const [user] = await db().select({ totpSealed: users.totpSealed }).from(users).where(eq(users.id, userId))
  const [codes] = await db()
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return { on: Boolean(user?.totpSealed), codesLeft: codes?.left ?? 0 }
}
