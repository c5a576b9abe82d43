import { sql } from '#db/client.ts'
import { readGroups } from './read-groups.ts'

/**
 * A provider that does not do well for a merchant. `failing`: of its calls in the last hour at least 5, and at least a
 * fifth, had no usable answer. `falling`: of what it took in the last hour (20 messages or more, older than 5 minutes)
 * a share was delivered that is at least 20 points below that of the 7 days before (100 messages or more).
 */
export type Trouble = { productId: string; vendorId: string; name: string } & (
  | { kind: 'failing'; failed: number; attempts: number }
  | { kind: 'falling'; share: number; usualShare: number; sent: number }
)

const hourMs = 60 * 60 * 1000
/** Looked at are at most so many of the latest deliveries. */
const deliveriesMax = 1000

interface Row {
  productId: string
  vendorId: string
  name: string
  failed: number
  attempts: number
  sent: number
  delivered: number
}

/** The providers that do not do well for a merchant at this time, by name. */
export async function findTroubles(merchantId: string, now = new Date()): Promise<Trouble[]> {
  const hourAgo = new Date(now.getTime() - hourMs)
  const rows = await sql()<Row[]>`
    with recent as (
      select id, product_id, status, sent_at from deliveries
      where merchant_id = ${merchantId} and id >= uuid_floor(${hourAgo.toISOString()})
      order by id desc limit ${deliveriesMax}
    ), called as (
      select e.product_id, count(*) as attempts,
        count(*) filter (where e.outcome in ('unavailable', 'ambiguous')) as failed
      from recent r join delivery_events e on e.delivery_id = r.id
      where e.kind = 'attempt' and e.outcome <> 'skipped' and e.product_id is not null group by 1
    ), took as (
      select product_id, count(*) as sent, count(*) filter (where status in ('DELIVERED', 'Verified')) as delivered
      from recent where sent_at < ${now.toISOString()}::timestamptz - interval '5 minutes' group by 1
    )
    select p.id as "productId", v.id as "vendorId", v.name || ' ' || p.name as name,
      coalesce(attempts, 0)::integer as attempts, coalesce(failed, 0)::integer as failed,
      coalesce(sent, 0)::integer as sent, coalesce(delivered, 0)::integer as delivered
    from products p join vendors v on v.id = p.vendor_id
    left join called on called.product_id = p.id left join took on took.product_id = p.id
    where attempts > 0 or sent > 0 order by 3`
  const usual = await usualShares(merchantId, hourAgo)
  return rows.flatMap(row => troubleOf(row, usual.get(row.productId)) ?? [])
}

/** Of each product with 100 messages or more in the 7 days before, the share that was delivered. */
async function usualShares(merchantId: string, until: Date): Promise<Map<string, number>> {
  const groups = await readGroups(merchantId, { from: new Date(until.getTime() - 7 * 24 * hourMs), until })
  const byProduct = Map.groupBy(groups, group => group.productId)
  return new Map(
    [...byProduct].flatMap(([productId, members]) => {
      const sent = members.reduce((sum, group) => sum + group.sent, 0)
      const delivered = members.reduce((sum, group) => sum + group.delivered, 0)
      return sent >= 100 ? [[productId, delivered / sent] as const] : []
    }),
  )
}

function troubleOf(row: Row, usualShare: number | undefined): Trouble | undefined {
  const { attempts, failed, sent, delivered, ...product } = row
  if (failed >= 5 && failed / attempts >= 0.2) return { ...product, kind: 'failing', failed, attempts }
  const share = sent >= 20 ? delivered / sent : undefined
  if (share === undefined || usualShare === undefined || usualShare - share < 0.2) return undefined
  return { ...product, kind: 'falling', share, usualShare, sent }
}
