import { lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { passwordResets, sessions } from '#db/schema/merchants.ts'

/** Deletes sessions thirty days and links for new passwords seven days after they could last be used. */
export async function forgetOldSessions(): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, sql`now() - interval '30 days'`))
  await db().delete(passwordResets).where(lt(passwordResets.expiresAt, sql`now() - interval '7 days'`))
}
