import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { type Conditions, type DeliveryFilter, toConditions } from './delivery-filter.ts'

interface Start {
  direction: 'older' | 'newer'
  /** The scan begins behind this delivery; without it, at the end of the list. */
  cursor?: string | undefined
  limit: number
  /** After this time the scan ends where it is; at least one block is read. */
  budgetMs?: number
}
export interface Scan {
  /** In the direction of the scan. */
  ids: string[]
  /** The id up to which everything has been looked at; undefined when there is nothing more. */
  reached: string | undefined
}

const firstBlock = 1_000
const blockMax = 40_000

/**
 * The ids of a merchant's deliveries that match, found by walking along the merchant's index in blocks that grow.
 * Only times, ids and recipients have an index, so a rare value may take several scans, each going on at `reached`.
 */
export async function scanDeliveries(
  merchant: { id: string; defaultCountry: string },
  filter: DeliveryFilter,
  { direction, cursor, limit, budgetMs = Number.POSITIVE_INFINITY }: Start,
): Promise<Scan> {
  const conditions = toConditions(filter, merchant.defaultCountry)
  if (!conditions) return { ids: [], reached: undefined }
  const ids: string[] = []
  const end = performance.now() + budgetMs
  let size = conditions.others.length > 0 ? Math.max(firstBlock, limit) : limit
  let reached = cursor
  for (;;) {
    const block = await readBlock(merchant.id, conditions, { direction, cursor: reached, size, limit })
    ids.push(...block.ids)
    if (ids.length >= limit) return { ids: ids.slice(0, limit), reached: ids[limit - 1] }
    if (block.scanned < size) return { ids, reached: undefined }
    reached = block.last ?? reached
    if (performance.now() >= end) return { ids, reached }
    size = Math.min(size * 4, blockMax)
  }
}

interface Block {
  scanned: number
  last: string | null
  ids: string[]
}

async function readBlock(
  merchantId: string,
  { indexed, others }: Conditions,
  {
    direction,
    cursor,
    size,
    limit,
  }: Required<Pick<Start, 'direction' | 'limit'>> & { cursor: string | undefined; size: number },
): Promise<Block> {
  const older = direction === 'older'
  const order = older ? sql`desc` : sql`asc`
  const back = older ? sql`asc` : sql`desc`
  const behind = cursor && (older ? lt(deliveries.id, cursor) : gt(deliveries.id, cursor))
  const where = and(eq(deliveries.merchantId, merchantId), ...indexed, behind || undefined)
  // Materialised, so that the limit counts rows looked at, not rows found.
  const [block] = await db().execute<Block & Record<string, unknown>>(sql`
    with block as materialized (
      select ${deliveries.id} as id, ${and(...others) ?? sql`true`} as hit from ${deliveries} where ${where}
      order by ${deliveries.id} ${order} limit ${size}
    )
    select count(*)::integer as scanned, (select id from block order by id ${back} limit 1) as last,
      array(select id from block where hit order by id ${order} limit ${limit}) as ids
    from block`)
  return block ?? { scanned: 0, last: null, ids: [] }
}
