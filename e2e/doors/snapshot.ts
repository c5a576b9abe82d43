import { sql } from '#db/client.ts'

/** What the product changes by itself, at any time. */
const restless = [
  'sessions',
  'delivery_hours',
  'delivery_days',
  'statistics_progress',
  'stale_hours',
  'idempotency_keys',
  'ip_windows',
  'contacts',
  'orphan_reports',
  'health_samples',
  'product_health',
]
const restlessColumns = ['last_used_at', 'seen_at']

/** A digest of every row of every table but those of the merchant `except`: equal when nothing else changed. */
export async function snapshot(except: string): Promise<Record<string, string>> {
  const tables = await sql()`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all(${restless})
    group by c.relname order by c.relname`
  const digests: Record<string, string> = {}
  for (const { name, columns } of tables as unknown as { name: string; columns: string[] }[]) {
    const left = columns.filter(column => !restlessColumns.includes(column))
    const [row] = await sql()`
      select coalesce(md5(string_agg(line, ',' order by line)), '') as digest
      from (select (${sql()(left)})::text as line from ${sql()(name)} t ${ownRows(name, columns, except)}) rows`
    digests[name] = String(row?.digest)
  }
  return digests
}

function ownRows(table: string, columns: string[], merchantId: string) {
  const people = sql()`(select user_id from memberships where merchant_id = ${merchantId})`
  const own = sql()`(select id from gateways where merchant_id = ${merchantId})`
  const deliveries = sql()`(select id from deliveries where merchant_id = ${merchantId})`
  if (table === 'users') return sql()`where id not in ${people}`
  if (table === 'merchants') return sql()`where id <> ${merchantId}`
  if (table === 'audit_log') {
    return sql()`where merchant_id is distinct from ${merchantId} and (user_id is null or user_id not in ${people})`
  }
  if (columns.includes('merchant_id')) return sql()`where merchant_id is distinct from ${merchantId}`
  if (columns.includes('gateway_id')) return sql()`where gateway_id not in ${own}`
  if (columns.includes('delivery_id')) return sql()`where delivery_id not in ${deliveries}`
  if (columns.includes('user_id')) return sql()`where user_id not in ${people}`
  return sql()``
}
