import { stringify } from 'csv-stringify/sync'
import { db } from '#db/client.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { isId } from '#lib/core/id.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import { maskRecipient, printPhone } from '#lib/core/phone.ts'
import type { DeliveryFilter } from './delivery-filter.ts'
import { type DeliveryRow, readDeliveries } from './read-deliveries.ts'
import { scanDeliveries } from './scan-deliveries.ts'

const batchRows = 1_000

const columns: Record<string, (row: DeliveryRow) => string | number | null> = {
  id: row => row.id,
  accepted_at: row => row.createdAt.toISOString(),
  status: row => row.status,
  status_at: row => row.statusAt.toISOString(),
  recipient: row => printPhone(row.recipient),
  country: row => row.country,
  channel: row => row.channel,
  provider: row => row.vendorName,
  product: row => row.productName,
  gateway: row => row.gatewayName,
  gateway_id: row => row.gatewayId,
  purpose: row => row.purpose,
  method: row => row.method,
  charge: row => (row.chargedMicros === null ? null : microsToDecimal(row.chargedMicros)),
  currency: row => row.currency,
  sent_at: row => row.sentAt?.toISOString() ?? null,
  delivered_at: row => row.deliveredAt?.toISOString() ?? null,
  verified_at: row => row.verifiedAt?.toISOString() ?? null,
  sip_code: row => row.sipCode,
  reason: row => row.reason,
}

/**
 * Every delivery of a filter as CSV (UTF-8, times in UTC), the newest first, in pieces of some hundred kilobytes:
 * whoever reads decides the pace. Recipients are masked, codes never there, and no cell is a formula to a
 * spreadsheet. That it was taken is on record before the first piece.
 */
export async function* exportDeliveries(
  merchant: { id: string; defaultCountry: string },
  actor: Actor,
  filter: DeliveryFilter,
): AsyncGenerator<string, void, void> {
  await recordChange(db(), actor, {
    action: 'deliveries.export',
    subjectId: merchant.id,
    after: describe(filter),
  })
  yield `\uFEFF${toCsv([Object.keys(columns)])}`
  let cursor: string | undefined
  do {
    const scan = await scanDeliveries(merchant, filter, { direction: 'older', cursor, limit: batchRows })
    const rows = await readDeliveries(merchant.id, scan.ids)
    if (rows.length > 0) yield toCsv(rows.map(row => Object.values(columns).map(read => read(row))))
    cursor = scan.reached
  } while (cursor)
}

function toCsv(rows: (string | number | null)[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}

/** What was filtered, without the number or address that was searched for. */
function describe({ search = '', from, until, ...choices }: DeliveryFilter): Record<string, unknown> {
  const text = search.trim()
  const chosen = Object.entries(choices).filter(([, values]) => values?.length)
  return {
    ...Object.fromEntries(chosen),
    ...(from && { from: from.toISOString() }),
    ...(until && { until: until.toISOString() }),
    ...(text && { search: isId(text) ? text : maskRecipient(text) }),
  }
}
