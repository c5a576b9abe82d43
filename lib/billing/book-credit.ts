import { eq, sql } from 'drizzle-orm'
import { violatedConstraint } from '#db/call.ts'
import { db, type Tx } from '#db/client.ts'
import { ledgerTransfers, wallets } from '#db/schema/billing.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { decimalToMicros, microsToDecimal } from '#lib/core/money.ts'
import { creditInput } from './schema.ts'

export type CreditOutcome =
  | { kind: 'booked' }
  /** The form was booked before, with another amount: nothing was booked now. */
  | { kind: 'bookedOtherwise'; amountMicros: bigint }
  /** It would take more than there is and the credit limit allows. */
  | { kind: 'short' }
  | { kind: 'unknown' }
  | { kind: 'invalid'; errors: FieldError[] }

/**
 * Puts money into a merchant's wallet, or with a negative amount takes back what was too much, with its journal.
 * The journal's id is the form's token: however often it is sent it is booked once.
 */
export async function bookCredit(actor: Actor, input: unknown): Promise<CreditOutcome> {
  const parsed = creditInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { token, note } = parsed.data
  const amountMicros = decimalToMicros(parsed.data.amount) ?? 0n
  try {
    return await db().transaction(async tx => {
      const currency = await addToWallet(tx, actor.merchantId, 0n)
      if (!currency) return { kind: 'unknown' }
      const [booked] = await tx.select().from(ledgerTransfers).where(eq(ledgerTransfers.journalId, token))
      if (booked) return compare(booked, actor.merchantId, amountMicros)
      await addToWallet(tx, actor.merchantId, amountMicros)
      const { merchantId } = actor
      const transfer = { journalId: token, merchantId, currency, note }
      const accounts =
        amountMicros > 0n
          ? ({ kind: 'deposit', debit: 'deposits', credit: 'merchant', amountMicros } as const)
          : ({
              kind: 'correction',
              debit: 'merchant',
              credit: 'deposits',
              amountMicros: -amountMicros,
            } as const)
      await tx.insert(ledgerTransfers).values({ ...transfer, ...accounts })
      await recordChange(tx, actor, {
        action: `wallet.${accounts.kind}`,
        subjectId: token,
        after: { amount: microsToDecimal(amountMicros), currency, note },
      })
      return { kind: 'booked' }
    })
  } catch (error) {
    if (violatedConstraint(error) === 'wallets_within_limit') return { kind: 'short' }
    throw error
  }
}

/** Also makes other bookings of the merchant wait. The wallet's currency, or undefined without a wallet. */
async function addToWallet(tx: Tx, merchantId: string, micros: bigint): Promise<string | undefined> {
  const [wallet] = await tx
    .update(wallets)
    .set({ availableMicros: sql`${wallets.availableMicros} + ${micros}` })
    .where(eq(wallets.merchantId, merchantId))
    .returning({ currency: wallets.currency })
  return wallet?.currency
}

function compare(
  booked: typeof ledgerTransfers.$inferSelect,
  merchantId: string,
  amountMicros: bigint,
): CreditOutcome {
  const was = booked.kind === 'correction' ? -booked.amountMicros : booked.amountMicros
  const same = booked.merchantId === merchantId && booked.kind !== 'charge' && was === amountMicros
  return same ? { kind: 'booked' } : { kind: 'bookedOtherwise', amountMicros: was }
}
