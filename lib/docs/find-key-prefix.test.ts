import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { merchantKeys } from '#db/schema/merchants.ts'
import { createMerchantKey } from '#lib/api/merchant-key.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { findKeyPrefix } from './find-key-prefix.ts'

test('the newest key of the merchant that still works is named by its beginning, and no other', async () => {
  const merchant = await newMerchant()
  const stranger = await newMerchant()
  await createMerchantKey(db(), stranger.id, 'newer')
  expect(await findKeyPrefix(merchant.id)).toBe(merchant.key.slice(0, 12))
  const newer = await createMerchantKey(db(), merchant.id, 'newer')
  const prefix = newer.slice(0, 12)
  expect(await findKeyPrefix(merchant.id)).toBe(prefix)
  const set = (changes: Partial<typeof merchantKeys.$inferInsert>) =>
    db().update(merchantKeys).set(changes).where(eq(merchantKeys.prefix, prefix))
  await set({ expiresAt: new Date(Date.now() - 1000) })
  expect(await findKeyPrefix(merchant.id)).toBe(merchant.key.slice(0, 12))
  await set({ expiresAt: new Date(Date.now() + 60_000) })
  expect(await findKeyPrefix(merchant.id)).toBe(prefix)
  await set({ revokedAt: new Date() })
  expect(await findKeyPrefix(merchant.id)).toBe(merchant.key.slice(0, 12))
  await db()
    .update(merchantKeys)
    .set({ revokedAt: new Date() })
    .where(eq(merchantKeys.merchantId, merchant.id))
  expect(await findKeyPrefix(merchant.id)).toBeUndefined()
})
