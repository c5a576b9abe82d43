import { and, asc, eq, gt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { printPhone } from '#lib/core/phone.ts'
import { byteOrderMark, writeCsv } from './csv/write-csv.ts'

const batchRows = 1_000

/**
 * The addresses that a merchant's campaigns leave out as CSV in pieces, whole, so that another system can leave them out
 * too. That it was taken is on record before the first piece.
 */
export async function* exportSuppressions(actor: Actor): AsyncGenerator<string, void, void> {
  const { merchantId } = actor
  await recordChange(db(), actor, { action: 'suppression.export', subjectId: merchantId })
  yield byteOrderMark + writeCsv([['address', 'reason', 'since']])
  let after: string | undefined
  for (;;) {
    const rows = await db()
      .select()
      .from(suppressions)
      .where(
        and(
          eq(suppressions.merchantId, merchantId),
          after === undefined ? undefined : gt(suppressions.recipientHash, after),
        ),
      )
      .orderBy(asc(suppressions.recipientHash))
      .limit(batchRows)
    if (rows.length > 0) {
      yield writeCsv(rows.map(row => [printPhone(row.address), row.reason, row.createdAt.toISOString()]))
    }
    if (rows.length < batchRows) return
    after = rows.at(-1)?.recipientHash
  }
}
