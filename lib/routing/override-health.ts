import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { healthOverrides } from '#db/schema/routing.ts'
import { products } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { reviewHealth } from './review-health.ts'
import { overrideInput } from './schema.ts'

/**
 * Says what a product's health is until a moment, whatever is measured, and announces it where that changes
 * anything; what was said before ends. Audited.
 */
export async function overrideHealth(
  actor: AnyActor,
  productId: string,
  input: unknown,
  now = new Date(),
): Promise<{ kind: 'done' } | { kind: 'gone' } | { kind: 'invalid'; errors: FieldError[] }> {
  const parsed = overrideInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { status, reason, hours } = parsed.data
  const until = new Date(now.getTime() + Number(hours) * 60 * 60_000)
  const done = await db().transaction(async tx => {
    const [product] = await tx.select().from(products).where(eq(products.id, productId)).for('update')
    if (!product) return false
    await tx
      .update(healthOverrides)
      .set({ endedAt: now, endedBy: actor.userId })
      .where(and(eq(healthOverrides.productId, productId), isNull(healthOverrides.endedAt)))
    await tx
      .insert(healthOverrides)
      .values({ productId, status, reason, until, createdBy: actor.userId, createdAt: now })
    await recordChange(tx, actor, {
      action: 'health.override',
      subjectId: productId,
      after: { status, reason, until },
    })
    return true
  })
  if (!done) return { kind: 'gone' }
  await reviewHealth(now)
  return { kind: 'done' }
}
