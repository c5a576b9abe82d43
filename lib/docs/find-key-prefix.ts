import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'

/** How a merchant's newest living key begins, to recognise it by; undefined when there is none. */
export async function findKeyPrefix(merchantId: string): Promise<string | undefined> {
  const [key] = await db()
    .select({ prefix: merchantKeys.prefix })
    .from(merchantKeys)
    .where(
      and(
        eq(merchantKeys.merchantId, merchantId),
        isNull(merchantKeys.revokedAt),
        or(isNull(merchantKeys.expiresAt), gt(merchantKeys.expiresAt, sql`now()`)),
      ),
    )
    .orderBy(desc(merchantKeys.createdAt), desc(merchantKeys.id))
    .limit(1)
  return key?.prefix
}
