import { randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { cached } from '#db/cache.ts'
import { db, type Tx } from '#db/client.ts'
import { merchantKeys, merchants } from '#db/schema/merchants.ts'
import { AppError } from '#lib/core/error.ts'
import { sha256 } from '#lib/core/secret.ts'
import type { Caller } from './endpoint.ts'

/** Makes a merchant key of 256 random bits; the returned text is the only copy. */
export async function createMerchantKey(tx: Tx, merchantId: string, name: string): Promise<string> {
  const key = `sandi_${randomBytes(32).toString('base64url')}`
  await tx.insert(merchantKeys).values({ merchantId, name, prefix: key.slice(0, 12), keyHash: sha256(key) })
  return key
}

const findByHash = cached(async (hash: string) => {
  const [row] = await db()
    .select({ id: merchantKeys.id, revokedAt: merchantKeys.revokedAt, merchant: merchants })
    .from(merchantKeys)
    .innerJoin(merchants, eq(merchants.id, merchantKeys.merchantId))
    .where(eq(merchantKeys.keyHash, hash))
  return row
})

/**
 * The merchant a bearer key belongs to. Throws `keyUnknown`, `keyRevoked` or `merchantInactive`; a revocation
 * is felt at once, and after 5 seconds even where its announcement was lost.
 */
export async function requireCaller(authorization: string | undefined): Promise<Caller> {
  const key = /^bearer +(\S{1,512})$/i.exec(authorization?.trim() ?? '')?.[1]
  const found = key === undefined ? undefined : await findByHash(sha256(key))
  if (!found) throw new AppError('keyUnknown')
  if (found.revokedAt) throw new AppError('keyRevoked')
  if (found.merchant.status !== 'active') throw new AppError('merchantInactive')
  noteUse(found.id)
  return { merchantId: found.merchant.id, keyId: found.id }
}

const usedAt = new Map<string, number>()

/** Writes `last_used_at` at most once a minute for each key, and never in the caller's way. */
function noteUse(keyId: string): void {
  const now = Date.now()
  if (now - (usedAt.get(keyId) ?? 0) < 60_000) return
  usedAt.set(keyId, now)
  const stale = or(
    isNull(merchantKeys.lastUsedAt),
    lt(merchantKeys.lastUsedAt, sql`now() - interval '50 seconds'`),
  )
  db()
    .update(merchantKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(merchantKeys.id, keyId), stale))
    .catch(() => usedAt.delete(keyId))
}
