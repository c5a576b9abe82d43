import { sql } from '#db/client.ts'

/**
 * Deletes what has served its time: answers kept for an Idempotency-Key (24 h), rate windows and codes
 * untouched for two days, and vendor reports that found no delivery (7 days).
 */
export async function forgetOldRecords(): Promise<void> {
  await sql()`delete from idempotency_keys where created_at < now() - interval '25 hours'`
  await sql()`
    delete from rate_windows w using (
      select merchant_id, scope, key from rate_windows
      where updated_at < now() - interval '2 days' and coalesce(locked_until, '-infinity') < now()
      for update skip locked
    ) old where (w.merchant_id, w.scope, w.key) = (old.merchant_id, old.scope, old.key)`
  await sql()`
    delete from otps o using (
      select merchant_id, purpose, recipient_hash from otps
      where updated_at < now() - interval '2 days' for update skip locked
    ) old where (o.merchant_id, o.purpose, o.recipient_hash) = (old.merchant_id, old.purpose, old.recipient_hash)`
  await sql()`delete from orphan_reports where received_at < now() - interval '7 days'`
}
