import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'
import { isId } from '#lib/core/id.ts'
import { lockMerchant } from '#lib/merchants/lock-merchant.ts'

export const livingKeysMax = 20

/** The keys of a merchant that work, held as they are until the transaction ends. */
export async function lockLivingKeys(tx: Tx, merchantId: string) {
  await lockMerchant(tx, merchantId)
  return tx
    .select({
      id: merchantKeys.id,
      name: merchantKeys.name,
      prefix: merchantKeys.prefix,
      expiresAt: merchantKeys.expiresAt,
    })
    .from(merchantKeys)
    .where(
      and(
        eq(merchantKeys.merchantId, merchantId),
        isNull(merchantKeys.revokedAt),
        or(isNull(merchantKeys.expiresAt), gt(merchantKeys.expiresAt, sql`now()`)),
      ),
    )
}

/** One of them, or undefined when the merchant has no such key that works. */
export function oneOf<Key extends { id: string }>(keys: Key[], id: string): Key | undefined {
  return isId(id) ? keys.find(key => key.id === id.toLowerCase()) : undefined
}
