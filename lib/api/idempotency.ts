import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries, idempotencyKeys } from '#db/schema/deliveries.ts'
import { AppError } from '#lib/core/error.ts'
import { open, seal, sha256 } from '#lib/core/secret.ts'
import type { Answer } from './respond.ts'

interface Keyed {
  merchantId: string
  route: string
  key: string
  body: Buffer
  deliveryId: string
}

const place = ({ merchantId, route, key }: Keyed) => `idempotency_keys.answer:${merchantId}:${route}:${key}`
const where = ({ merchantId, route, key }: Keyed) =>
  and(
    eq(idempotencyKeys.merchantId, merchantId),
    eq(idempotencyKeys.route, route),
    eq(idempotencyKeys.key, key),
  )

/**
 * Claims an Idempotency-Key for a request, or returns the answer its first use got in the last 24 hours.
 * Throws `idempotencyMismatch` for another body and `idempotencyRunning` while the first one runs, or when it
 * was interrupted after its delivery was accepted (`data.id` names it, so that the merchant can look).
 */
export async function claimKey(request: Keyed): Promise<Answer | undefined> {
  const requestHash = sha256(request.body)
  const claim = {
    createdAt: sql`now()`,
    requestHash,
    deliveryId: request.deliveryId,
    status: null,
    answerSealed: null,
  }
  const [claimed] = await db()
    .insert(idempotencyKeys)
    .values({ merchantId: request.merchantId, route: request.route, key: request.key, ...claim })
    .onConflictDoUpdate({
      target: [idempotencyKeys.merchantId, idempotencyKeys.route, idempotencyKeys.key],
      set: claim,
      setWhere: sql`${idempotencyKeys.createdAt} < now() - interval '24 hours'`,
    })
    .returning({ key: idempotencyKeys.key })
  if (claimed) return undefined
  const [first] = await db()
    .select({
      row: idempotencyKeys,
      stale: sql<boolean>`${idempotencyKeys.createdAt} < now() - interval '60 seconds'`,
    })
    .from(idempotencyKeys)
    .where(where(request))
  if (!first) return claimKey(request)
  if (first.row.requestHash !== requestHash) throw new AppError('idempotencyMismatch')
  if (first.row.answerSealed !== null) {
    const answer = JSON.parse(open(first.row.answerSealed, place(request))) as Answer
    return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } }
  }
  if (!first.stale) throw new AppError('idempotencyRunning', { retryAfterSeconds: 1 })
  return resume(request, first.row.deliveryId)
}

/** An interrupted request: free to run again if its delivery never reached the disk. */
async function resume(request: Keyed, deliveryId: string): Promise<Answer | undefined> {
  const [accepted] = await db()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.id, deliveryId))
  if (accepted) throw new AppError('idempotencyRunning', { data: { id: accepted.id } })
  const taken = await db()
    .update(idempotencyKeys)
    .set({ deliveryId: request.deliveryId, createdAt: sql`now()` })
    .where(
      and(where(request), eq(idempotencyKeys.deliveryId, deliveryId), isNull(idempotencyKeys.answerSealed)),
    )
    .returning({ key: idempotencyKeys.key })
  if (taken.length === 0) throw new AppError('idempotencyRunning', { retryAfterSeconds: 1 })
  return undefined
}

/** Keeps the answer of an executed request, sealed because it may hold a code. */
export async function keepAnswer(request: Keyed, answer: Answer): Promise<void> {
  await db()
    .update(idempotencyKeys)
    .set({ status: answer.status, answerSealed: seal(JSON.stringify(answer), place(request)) })
    .where(and(where(request), eq(idempotencyKeys.deliveryId, request.deliveryId)))
}

/** Frees the key of a request that failed before it was executed. */
export async function freeKey(request: Keyed): Promise<void> {
  await db()
    .delete(idempotencyKeys)
    .where(and(where(request), eq(idempotencyKeys.deliveryId, request.deliveryId)))
}
