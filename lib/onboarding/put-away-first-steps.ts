import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'

/** Puts the checklist of a merchant's first steps away for good; a second time changes nothing. */
export async function putAwayFirstSteps(actor: Actor): Promise<void> {
  await db().transaction(async tx => {
    const onboardedAt = new Date()
    const [changed] = await tx
      .update(merchants)
      .set({ onboardedAt })
      .where(and(eq(merchants.id, actor.merchantId), isNull(merchants.onboardedAt)))
      .returning({ id: merchants.id })
    if (!changed) return
    await recordChange(tx, actor, {
      action: 'onboarding.dismiss',
      subjectId: actor.merchantId,
      after: { onboardedAt: onboardedAt.toISOString() },
    })
  })
}
