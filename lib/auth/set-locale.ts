import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/index.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Stores the language a user reads; the same again changes nothing. */
export async function setLocale(actor: Omit<AnyActor, 'merchantId'>, locale: Locale): Promise<void> {
  await db().transaction(async tx => {
    const [user] = await tx
      .select({ locale: users.locale })
      .from(users)
      .where(eq(users.id, actor.userId))
      .for('update')
    if (!user || user.locale === locale) return
    await tx.update(users).set({ locale, updatedAt: sql`now()` }).where(eq(users.id, actor.userId))
    await recordChange(
      tx,
      { ...actor, merchantId: null },
      { action: 'user.locale', subjectId: actor.userId, before: user, after: { locale } },
    )
  })
}
