import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { healthOverrides } from '#db/schema/routing.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import { reviewHealth } from './review-health.ts'

/** Ends what an operator said of a product before its time; false when nothing holds. Audited. */
export async function endOverride(actor: AnyActor, productId: string, now = new Date()): Promise<boolean> {
  const ended = await db().transaction(async tx => {
    const [override] = await tx
      .update(healthOverrides)
      .set({ endedAt: now, endedBy: actor.userId })
      .where(
        and(
          eq(healthOverrides.productId, productId),
          isNull(healthOverrides.endedAt),
          gt(healthOverrides.until, now),
        ),
      )
      .returning()
    if (!override) return false
    const { status, reason, until } = override
    await recordChange(tx, actor, {
      action: 'health.endOverride',
      subjectId: productId,
      before: { status, reason, until },
    })
    return true
  })
  if (ended) await reviewHealth(now)
  return ended
}
