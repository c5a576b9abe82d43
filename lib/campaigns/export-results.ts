import { and, asc, eq, gt, gte } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { firstIdAt } from '#lib/core/id.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import { printPhone } from '#lib/core/phone.ts'
import { type DeliveryRow, readDeliveries } from '#lib/messaging/read-deliveries.ts'
import { byteOrderMark, writeCsv } from './csv/write-csv.ts'
import { readCampaign } from './read-campaign.ts'

const batchRows = 1_000
const clockSkewMs = 60_000

const columns: Record<string, (row: DeliveryRow & { line: number | null }) => string | number | null> = {
  line: row => row.line,
  recipient: row => printPhone(row.recipient),
  status: row => row.status,
  provider: row => row.vendorName,
  sent_at: row => row.sentAt?.toISOString() ?? null,
  delivered_at: row => row.deliveredAt?.toISOString() ?? null,
  charge: row => (row.chargedMicros === null ? null : microsToDecimal(row.chargedMicros)),
  currency: row => row.currency,
  reason: row => row.reason,
  delivery_id: row => row.id,
}

/**
 * What became of a campaign's recipients as CSV in pieces, in the file's order (times in UTC), for as long as its
 * deliveries are kept. Recipients are masked. That it was taken is on record before the first piece.
 */
export async function* exportResults(actor: Actor, id: string): AsyncGenerator<string, void, void> {
  const campaign = await readCampaign(actor.merchantId, id)
  if (!campaign) return
  const { name, startedAt } = campaign
  await recordChange(db(), actor, { action: 'campaign.export', subjectId: id, after: { name } })
  yield byteOrderMark + writeCsv([Object.keys(columns)])
  if (!startedAt) return
  const firstId = firstIdAt(startedAt.getTime() - clockSkewMs)
  let line = 0
  for (;;) {
    const found = await db()
      .select({ id: deliveries.id, line: deliveries.campaignTurn })
      .from(deliveries)
      .where(
        and(eq(deliveries.campaignId, id), gt(deliveries.campaignTurn, line), gte(deliveries.id, firstId)),
      )
      .orderBy(asc(deliveries.campaignTurn))
      .limit(batchRows)
    const lines = new Map(found.map(row => [row.id, row.line]))
    const rows = await readDeliveries(actor.merchantId, [...lines.keys()])
    if (rows.length > 0) {
      const cells = rows.map(row => ({ ...row, line: lines.get(row.id) ?? null }))
      yield writeCsv(cells.map(row => Object.values(columns).map(read => read(row))))
    }
    if (found.length < batchRows) return
    line = found.at(-1)?.line ?? line
  }
}
