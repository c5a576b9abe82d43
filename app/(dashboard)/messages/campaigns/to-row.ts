import type { ShownRow } from '#components/messages/shown-row.ts'
import type { PreviewRow } from '#lib/campaigns/preview-rows.ts'
import { formatMoney } from '#lib/core/money.ts'

/** A line of a preview as its page shows it, what it costs in words. */
export function toRow(row: PreviewRow, currency: string, locale: string): ShownRow {
  const { line, cell } = row
  if (row.kind === 'rejected') {
    return { line, cell, kind: 'rejected', reason: row.reason, detail: row.detail }
  }
  const { recipient, subject, text, html, segments, encoding, priceMicros } = row
  const price = formatMoney(priceMicros * BigInt(segments), currency, locale)
  return { line, cell, kind: 'message', recipient, subject, text, html, segments, encoding, price }
}
