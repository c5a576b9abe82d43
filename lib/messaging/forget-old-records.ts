import { sql } from '#db/client.ts'

/**
 * Deletes what has served its time: answers kept for an Idempotency-Key (24 h), rate windows and codes
 * untouched for two days, vendor reports that found no delivery (7 days), and what messages said (as their merchant
 * keeps it).
 */
export async function forgetOldRecords(): Promise<void> {
  await sql()`delete from idempotency_keys where created_at < now() - interval '25 hours'`
  await sql()`
    delete from ip_windows w using (
      select merchant_id, ip_hash from ip_windows
      where updated_at < now() - interval '2 days' for update skip locked
    ) old where (w.merchant_id, w.ip_hash) = (old.merchant_id, old.ip_hash)`
  await sql()`
    delete from otps o using (
      select merchant_id, recipient_hash, purpose from otps
      where updated_at < now() - interval '2 days' for update skip locked
    ) old where (o.merchant_id, o.recipient_hash, o.purpose) = (old.merchant_id, old.recipient_hash, old.purpose)`
  await sql()`delete from message_contents where erase_at < now()`
  await sql()`delete from orphan_reports where received_at < now() - interval '7 days'`
}
