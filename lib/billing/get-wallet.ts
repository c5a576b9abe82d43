import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { AppError } from '#lib/core/error.ts'

export type Wallet = typeof wallets.$inferSelect

/** A merchant's wallet. Throws `balanceShort` for a merchant that has none. */
export async function getWallet(merchantId: string): Promise<Wallet> {
  const [wallet] = await db().select().from(wallets).where(eq(wallets.merchantId, merchantId))
  if (!wallet) throw new AppError('balanceShort')
  return wallet
}
