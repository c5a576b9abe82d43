import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import { signAll } from '#lib/core/secret.ts'
import { readAddress } from './read-address.ts'

export type SuppressionReason = typeof suppressions.$inferSelect.reason
interface Filter {
  /** A whole phone number or e-mail address. */
  search?: string | undefined
  reason?: SuppressionReason | undefined
  /** The cursor of the page before. */
  after?: string | undefined
}
export interface Suppression {
  recipientHash: string
  /** Masked. */
  address: string
  reason: SuppressionReason
  deliveryId: string | null
  createdAt: Date
}

/** One page of the addresses that a merchant's campaigns leave out, the newest first. */
export async function listSuppressions(
  merchantId: string,
  filter: Filter = {},
  limit = 50,
): Promise<{ items: Suppression[]; next?: string }> {
  const conditions: SQL[] = [eq(suppressions.merchantId, merchantId)]
  if (filter.reason) conditions.push(eq(suppressions.reason, filter.reason))
  if (filter.search?.trim()) {
    const hashes = await hashesOf(merchantId, filter.search)
    if (!hashes) return { items: [] }
    conditions.push(inArray(suppressions.recipientHash, hashes))
  }
  const cursor = readCursor(filter.after)
  if (cursor) {
    conditions.push(
      sql`(${suppressions.createdAt}, ${suppressions.recipientHash}) < (${cursor.at}::timestamptz, ${`\\x${cursor.hash}`}::bytea)`,
    )
  }
  const found = await db()
    .select({
      recipientHash: suppressions.recipientHash,
      address: suppressions.address,
      reason: suppressions.reason,
      deliveryId: suppressions.deliveryId,
      createdAt: suppressions.createdAt,
      // A date of JavaScript has no microseconds.
      exactly: sql<string>`${suppressions.createdAt}::text`,
    })
    .from(suppressions)
    .where(and(...conditions))
    .orderBy(desc(suppressions.createdAt), desc(suppressions.recipientHash))
    .limit(limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const items = page.map(({ exactly, ...row }) => ({ ...row, address: maskRecipient(row.address) }))
  return found.length > limit && last ? { items, next: `${last.recipientHash}_${last.exactly}` } : { items }
}

async function hashesOf(merchantId: string, search: string): Promise<string[] | undefined> {
  const [merchant] = await db()
    .select({ country: merchants.defaultCountry })
    .from(merchants)
    .where(eq(merchants.id, merchantId))
  const found = readAddress(search, merchant?.country ?? 'ID')
  return found && signAll('address', found.address).map(({ digest }) => digest)
}

function readCursor(text: string | undefined): { hash: string; at: string } | undefined {
  const [, hash, at] = /^([0-9a-f]{64})_(20[\d-]{8} [\d:.]{8,15}\+00)$/.exec(text ?? '') ?? []
  return hash && at ? { hash, at } : undefined
}
