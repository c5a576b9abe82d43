import { callBatch, isStatementFailure } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { isId } from '#lib/core/id.ts'
import type { Report } from '#lib/vendors/vendor.ts'

interface Row {
  credentialId: string
  report: Report
}
type Verdict = 'applied' | 'waiting' | 'foreign'

const record = createBatch<Row, Verdict>({
  keyOf: ({ credentialId, report }) => `${credentialId}${report.vendorMessageId ?? report.reference}`,
  splitsOn: isStatementFailure,
  run: async rows => {
    const verdicts = await callBatch<{ turn: number; verdict: Verdict }>(
      'record_reports',
      rows.map(({ credentialId, report }, turn) => ({
        turn,
        credential_id: credentialId,
        vendor_message_id: report.vendorMessageId,
        reference: report.reference && isId(report.reference) ? report.reference : undefined,
        status: report.status,
        sip_code: report.sipCode,
        detail: report.detail?.slice(0, 500),
        raw: report.raw,
        suppress: report.suppress,
      })),
    )
    const byTurn = new Map(verdicts.map(row => [row.turn, row.verdict]))
    return rows.map((_, turn) => byTurn.get(turn) ?? 'waiting')
  },
})

/**
 * Records what a vendor account reports, in any order and however often: a delivery only rises. A report about
 * a message we do not know yet waits for it; one about another account's message changes nothing. Of an e-mail it may
 * say that its recipient is not to be written to any more: the merchant's campaigns leave it out from then on.
 */
export async function recordReports(credentialId: string, reports: readonly Report[]): Promise<Verdict[]> {
  return Promise.all(
    reports
      .filter(report => report.vendorMessageId || report.reference)
      .map(report => record({ credentialId, report })),
  )
}
