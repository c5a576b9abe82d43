import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { ledgerTransfers, wallets } from '#db/schema/billing.ts'
import { newId } from '#lib/core/id.ts'

/** Adds money to a merchant's wallet with its journal: deposits pay, the merchant receives. */
export async function deposit(tx: Tx, merchantId: string, amountMicros: bigint, note: string): Promise<void> {
  const [wallet] = await tx
    .update(wallets)
    .set({ availableMicros: sql`${wallets.availableMicros} + ${amountMicros}` })
    .where(eq(wallets.merchantId, merchantId))
    .returning()
  if (!wallet) throw new Error('the merchant has no wallet')
  await tx.insert(ledgerTransfers).values({
    journalId: newId(),
    kind: 'deposit',
    debit: 'deposits',
    credit: 'merchant',
    merchantId,
    amountMicros,
    currency: wallet.currency,
    note,
  })
}
