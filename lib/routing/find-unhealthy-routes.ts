import { sql } from '#db/client.ts'
import type { HealthReason } from './judge-health.ts'

/** A product that a merchant sends through and that does not work; `account`: its own, which is not called. */
export interface UnhealthyRoute {
  productId: string
  name: string
  account: { id: string; name: string; words: string } | undefined
  reason: HealthReason | null
}

interface Row {
  productId: string
  name: string
  accountId: string | null
  accountName: string | null
  words: string | null
  reason: HealthReason | null
}

/** What does not work of the products, and of the merchant's own accounts, that its enabled gateways route through. */
export async function findUnhealthyRoutes(merchantId: string): Promise<UnhealthyRoute[]> {
  const rows = await sql()<Row[]>`
    select distinct on (2, own.id) p.id as "productId", v.name || ' ' || p.name as name,
      own.id as "accountId", own.name as "accountName", c.reason as words, h.reason
    from gateways g join gateway_routes r on r.gateway_id = g.id
    join products p on p.id = r.product_id and p.enabled join vendors v on v.id = p.vendor_id
    left join vendor_credentials own on own.id = r.credential_id and own.merchant_id = g.merchant_id
    left join circuits c on c.product_id = p.id and c.account = own.id::text and c.state <> 'closed'
    left join product_health h on h.product_id = p.id and own.id is null and h.status = 'unhealthy'
    where g.merchant_id = ${merchantId} and g.enabled and (c.product_id is not null or h.product_id is not null)
    order by 2, own.id`
  return rows.map(({ productId, name, accountId, accountName, words, reason }) => ({
    productId,
    name,
    account: accountId === null ? undefined : { id: accountId, name: accountName ?? '', words: words ?? '' },
    reason,
  }))
}
