import { cached } from '#db/cache.ts'
import { sql } from '#db/client.ts'

interface Override {
  productId: string
  status: 'healthy' | 'unhealthy'
  reason: string
  until: Date
}

const findOverrides = cached(async () => {
  const rows = await sql()<(Omit<Override, 'until'> & { until: number })[]>`
    select distinct on (product_id) product_id as "productId", status, reason,
      extract(epoch from until)::float8 * 1000 as until
    from health_overrides where ended_at is null and until > now() order by product_id, id desc`
  return new Map(rows.map(row => [row.productId, { ...row, until: new Date(row.until) }]))
})

/** An operator's word on a product that holds now; from the process's cache. */
export async function findOverride(productId: string): Promise<Override | undefined> {
  const override = (await findOverrides('all'))?.get(productId)
  return override && override.until > new Date() ? override : undefined
}
