import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveryHours, memberships, merchants, users, wallets } from '#db/schema/index.ts'
import { isId } from '#lib/core/id.ts'

export interface MerchantFilter {
  /** Part of its name or of a member's e-mail address, or its whole id. */
  search?: string
  status?: string
  /** Only what was made before this merchant, or only after it. */
  olderThan?: string
  newerThan?: string
}
interface MerchantRow {
  id: string
  name: string
  status: 'active' | 'suspended'
  createdAt: Date
  currency: string
  availableMicros: bigint
  /** Deliveries asked for in the closed hours of the last 30 days. */
  requested30d: number
}
export interface MerchantPage {
  items: MerchantRow[]
  older: string | undefined
  newer: string | undefined
}

const monthMs = 30 * 24 * 60 * 60_000

/** One page of all merchants, the newest first. Pages follow the id, so rows that arrive in between hide none. */
export async function listMerchants(filter: MerchantFilter, limit = 50): Promise<MerchantPage> {
  const up = filter.newerThan !== undefined && isId(filter.newerThan)
  const found = await db()
    .select({
      id: merchants.id,
      name: merchants.name,
      status: merchants.status,
      createdAt: merchants.createdAt,
      currency: sql<string>`coalesce(${wallets.currency}, ${merchants.currency})`,
      availableMicros: sql<bigint>`coalesce(${wallets.availableMicros}, 0)`.mapWith(BigInt),
    })
    .from(merchants)
    .leftJoin(wallets, eq(wallets.merchantId, merchants.id))
    .where(and(...conditions(filter)))
    .orderBy(up ? asc(merchants.id) : desc(merchants.id))
    .limit(limit + 1)
  const page = found.slice(0, limit)
  if (up) page.reverse()
  const more = found.length > limit
  const volumes = await countVolumes(page.map(({ id }) => id))
  const cameDown = filter.olderThan !== undefined && isId(filter.olderThan)
  return {
    items: page.map(row => ({ ...row, requested30d: volumes.get(row.id) ?? 0 })),
    older: more || up ? page.at(-1)?.id : undefined,
    newer: (up ? more : cameDown) ? page[0]?.id : undefined,
  }
}

function conditions({ search, status, olderThan, newerThan }: MerchantFilter): (SQL | undefined)[] {
  return [
    status === 'active' || status === 'suspended' ? eq(merchants.status, status) : undefined,
    searchCondition(search),
    olderThan && isId(olderThan) ? lt(merchants.id, olderThan) : undefined,
    newerThan && isId(newerThan) ? gt(merchants.id, newerThan) : undefined,
  ]
}

function searchCondition(search: string | undefined): SQL | undefined {
  const text = search?.replaceAll('\0', '').trim().toLowerCase()
  if (!text) return undefined
  if (isId(text)) return eq(merchants.id, text)
  const members = db()
    .select({ id: memberships.merchantId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(sql`strpos(lower(${users.email}), ${text}) > 0`)
  return or(sql`strpos(lower(${merchants.name}), ${text}) > 0`, inArray(merchants.id, members))
}

async function countVolumes(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db()
    .select({
      id: deliveryHours.merchantId,
      requested: sql<number>`sum(${deliveryHours.requested})`.mapWith(Number),
    })
    .from(deliveryHours)
    .where(
      and(inArray(deliveryHours.merchantId, ids), gte(deliveryHours.hour, new Date(Date.now() - monthMs))),
    )
    .groupBy(deliveryHours.merchantId)
  return new Map(rows.map(({ id, requested }) => [id, requested]))
}
