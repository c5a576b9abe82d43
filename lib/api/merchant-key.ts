import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { cached } from '#db/cache.ts'
import { db, type Tx } from '#db/client.ts'
import { merchantKeys, merchants } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { AppError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { sha256 } from '#lib/core/secret.ts'
import { parseRange, rangesContain } from '#lib/merchants/address-range.ts'
import type { Caller } from './endpoint.ts'
import { makeKeyText, mayBeKey } from './key-text.ts'

/** Makes a merchant key of 256 random bits; the returned text is the only copy. */
export async function createMerchantKey(
  tx: Tx,
  merchantId: string,
  name: string,
  { id = newId(), createdBy }: { id?: string; createdBy?: string } = {},
): Promise<string> {
  const key = makeKeyText()
  await tx.insert(merchantKeys).values({
    id,
    merchantId,
    name,
    prefix: key.slice(0, 12),
    keyHash: sha256(key),
    createdBy: createdBy ?? null,
  })
  return key
}

/** Makes a merchant key as `createMerchantKey` does, with its audit entry: somebody has made it. */
export async function addMerchantKey(
  tx: Tx,
  actor: Actor,
  name: string,
): Promise<{ id: string; key: string }> {
  const id = newId()
  const key = await createMerchantKey(tx, actor.merchantId, name, { id, createdBy: actor.userId })
  await recordChange(tx, actor, {
    action: 'key.create',
    subjectId: id,
    after: { name, prefix: key.slice(0, 12) },
  })
  return { id, key }
}

const findByHash = cached(async (hash: string) => {
  const [row] = await db()
    .select({
      id: merchantKeys.id,
      revokedAt: merchantKeys.revokedAt,
      expiresAt: merchantKeys.expiresAt,
      merchantId: merchants.id,
      status: merchants.status,
      allowedIps: merchants.allowedIps,
    })
    .from(merchantKeys)
    .innerJoin(merchants, eq(merchants.id, merchantKeys.merchantId))
    .where(eq(merchantKeys.keyHash, hash))
  if (!row) return undefined
  const ranges = row.allowedIps.flatMap(entry => parseRange(entry) ?? [])
  // A list of which nothing can be read shuts everybody out, not nobody.
  return { ...row, ranges: row.allowedIps.length > 0 ? ranges : undefined }
})

/**
 * The merchant a bearer key belongs to. Throws `keyUnknown`, `keyRevoked` (its time is over, too),
 * `merchantInactive` or `addressRefused`. A revocation is felt at once, and after 5 seconds even where its
 * announcement was lost. The address is read only where the merchant limits it.
 */
export async function requireCaller(
  authorization: string | undefined,
  readAddress: () => string | undefined,
): Promise<Caller> {
  const key = /^bearer +(\S{1,512})$/i.exec(authorization?.trim() ?? '')?.[1]
  const found = key !== undefined && mayBeKey(key) ? await findByHash(sha256(key)) : undefined
  if (!found) throw new AppError('keyUnknown')
  if (found.revokedAt || (found.expiresAt && found.expiresAt.getTime() <= Date.now()))
    throw new AppError('keyRevoked')
  if (found.status !== 'active') throw new AppError('merchantInactive')
  if (found.ranges) requireAddress(found.ranges, readAddress())
  noteUse(found.id)
  return { merchantId: found.merchantId, keyId: found.id }
}

function requireAddress(ranges: Parameters<typeof rangesContain>[0], address: string | undefined): void {
  if (rangesContain(ranges, address)) return
  const message = `the IP allow-list of this account does not contain ${address ?? 'an unknown address'}`
  throw new AppError('addressRefused', { errors: [{ field: 'address', message }] })
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
