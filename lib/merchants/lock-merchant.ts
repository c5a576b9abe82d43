import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'

/** A merchant as it is now; other changes of it, its keys or its team wait for this transaction, sending does not. */
export async function lockMerchant(tx: Tx, merchantId: string): Promise<typeof merchants.$inferSelect> {
  const [merchant] = await tx
    .select()
    .from(merchants)
    .where(eq(merchants.id, merchantId))
    .for('no key update')
  if (!merchant) throw new Error('there is no such merchant')
  return merchant
}
