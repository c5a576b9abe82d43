import { eq } from 'drizzle-orm'
import { violatedConstraint } from '#db/call.ts'
import { db } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { decimalToMicros, microsToDecimal } from '#lib/core/money.ts'
import { creditLimitInput } from './schema.ts'

export type CreditLimitOutcome =
  | { kind: 'set' }
  /** Somebody changed it after the form was made. */
  | { kind: 'stale' }
  /** The merchant owes more than that. */
  | { kind: 'short' }
  | { kind: 'unknown' }
  | { kind: 'invalid'; errors: FieldError[] }

/** Sets how far below zero a merchant's balance may go; never above what it owes already. */
export async function setCreditLimit(actor: Actor, input: unknown): Promise<CreditLimitOutcome> {
  const parsed = creditLimitInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const limit = decimalToMicros(parsed.data.limit) ?? 0n
  const { merchantId } = actor
  try {
    return await db().transaction(async tx => {
      const [wallet] = await tx.select().from(wallets).where(eq(wallets.merchantId, merchantId)).for('update')
      if (!wallet) return { kind: 'unknown' }
      const present = wallet.creditLimitMicros
      if (present === limit) return { kind: 'set' }
      if (microsToDecimal(present) !== parsed.data.seen) return { kind: 'stale' }
      await tx.update(wallets).set({ creditLimitMicros: limit }).where(eq(wallets.merchantId, merchantId))
      await recordChange(tx, actor, {
        action: 'wallet.limit',
        subjectId: merchantId,
        before: { creditLimit: microsToDecimal(present) },
        after: { creditLimit: microsToDecimal(limit) },
      })
      return { kind: 'set' }
    })
  } catch (error) {
    if (violatedConstraint(error) === 'wallets_within_limit') return { kind: 'short' }
    throw error
  }
}
