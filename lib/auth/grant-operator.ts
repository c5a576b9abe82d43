import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import { findUserByEmail } from './find-user-by-email.ts'

/** Lets somebody run the installation. False when nobody has an account with this address. */
export async function grantOperator(email: string): Promise<boolean> {
  return db().transaction(async tx => {
    const user = await findUserByEmail(email, tx)
    if (!user) return false
    if (user.operator) return true
    await tx.update(users).set({ operator: true }).where(eq(users.id, user.id))
    await recordChange(
      tx,
      { merchantId: null, userId: null },
      { action: 'user.operator', subjectId: user.id, before: { operator: false }, after: { operator: true } },
    )
    return true
  })
}
