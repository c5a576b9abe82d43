import { z } from 'zod'
import { bodyBytesMax, detailOf, noReports, plainText, readFields, timeOf } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'
import { isSignedByVonage, type SignatureMethod } from './vonage-signature.ts'

const reportSchema = z.object({
  messageId: plainText(64),
  status: plainText(32),
  'client-ref': plainText(100).optional(),
  'err-code': plainText(8).optional(),
  'network-code': plainText(16).optional(),
  price: plainText(32).optional(),
  'message-timestamp': plainText(32).optional(),
})
type Fields = z.infer<typeof reportSchema>

/**
 * Reads Vonage's delivery receipts: a GET, a form or JSON, as the account is set. With a signature secret they
 * must be signed; an old one may be replayed, which changes nothing: a status never goes back.
 */
export function readVonageReports(
  request: ReportRequest,
  config: { signatureSecret: string; signatureMethod: SignatureMethod },
): ReportAnswer {
  if (request.method !== 'GET' && request.method !== 'POST') return noReports(405)
  if (request.body.length > bodyBytesMax) return noReports(413)
  const fields = readFields(request)
  const { signatureSecret, signatureMethod } = config
  if (!fields) return noReports(400)
  if (signatureSecret && !isSignedByVonage(fields, signatureSecret, signatureMethod)) return noReports(401)
  const report = reportSchema.safeParse(fields)
  return report.success ? { status: 200, reports: [toReport(report.data)] } : noReports(400)
}

function toReport(fields: Fields): Report {
  const code = Number(fields['err-code'] ?? 0)
  return {
    vendorMessageId: fields.messageId,
    ...(fields['client-ref'] ? { reference: fields['client-ref'] } : {}),
    status: statusOf(fields.status),
    ...(code > 0 ? detailOf(problems[code] ?? `error ${code}`) : {}),
    // `2026-01-01 12:30:00`, in UTC.
    ...timeOf(fields['message-timestamp']?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z')),
    raw: fields,
  }
}

function statusOf(status: string): ReportStatus {
  if (status === 'delivered') return 'DELIVERED'
  if (status === 'accepted' || status === 'buffered') return 'SENT'
  if (status === 'rejected') return 'REJECTED'
  return ['expired', 'failed', 'unknown', 'deleted'].includes(status) ? 'UNDELIVERED' : 'PROCESSING'
}

/** developer.vonage.com: delivery receipt error codes. */
const problems: Record<number, string> = {
  1: 'unknown',
  2: 'absent subscriber, for now',
  3: 'absent subscriber',
  4: 'call barred by the user',
  5: 'portability error',
  6: 'spam rejection',
  7: 'handset busy',
  8: 'network error',
  9: 'illegal number',
  10: 'illegal message',
  11: 'unroutable',
  12: 'destination unreachable',
  13: 'age restriction',
  14: 'number blocked by the carrier',
  15: 'insufficient prepaid funds',
  50: 'entity filter',
  99: 'general error',
}
