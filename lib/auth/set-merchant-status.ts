import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { isId } from '#lib/core/id.ts'
import type { OperatorActor } from './operator-actor.ts'
import { merchantStatusInput } from './schema.ts'

export type MerchantStatusOutcome =
  | { kind: 'set' }
  | { kind: 'unknown' }
  | { kind: 'invalid'; errors: FieldError[] }

/**
 * Suspends a merchant, whose requests are refused from the next one on, or lets it send again. The reason is in the
 * merchant's own audit log. Set to what it is already, nothing happens.
 */
export async function setMerchantStatus(
  operator: OperatorActor,
  id: string,
  input: unknown,
): Promise<MerchantStatusOutcome> {
  const parsed = merchantStatusInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  if (!isId(id)) return { kind: 'unknown' }
  const { status, reason } = parsed.data
  return db().transaction(async tx => {
    const [present] = await tx.select().from(merchants).where(eq(merchants.id, id)).for('update')
    if (!present) return { kind: 'unknown' }
    if (present.status === status) return { kind: 'set' }
    await tx.update(merchants).set({ status, updatedAt: sql`clock_timestamp()` }).where(eq(merchants.id, id))
    await recordChange(
      tx,
      { ...operator, merchantId: id },
      {
        action: status === 'suspended' ? 'merchant.suspend' : 'merchant.reactivate',
        subjectId: id,
        before: { status: present.status, reason: null },
        after: { status, reason },
      },
    )
    return { kind: 'set' }
  })
}
