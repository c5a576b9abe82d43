import { eq, getTableColumns, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { AppError } from '#lib/core/error.ts'

const columns = {
  ...getTableColumns(wallets),
  /** What open deliveries hold. */
  heldMicros: sql<bigint>`held_micros(${wallets.merchantId})`.mapWith(BigInt),
}

/** A merchant's wallet. Throws `balanceShort` for a merchant that has none. */
export async function getWallet(merchantId: string) {
  const [wallet] = await db().select(columns).from(wallets).where(eq(wallets.merchantId, merchantId))
  if (!wallet) throw new AppError('balanceShort')
  return wallet
}
