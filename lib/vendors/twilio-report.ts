import { z } from 'zod'
import { bodyBytesMax, detailOf, noReports, plainText, readFields } from './report-request.ts'
import { isSignedByTwilio } from './twilio-signature.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'

const reportSchema = z.object({
  MessageSid: plainText(64),
  MessageStatus: plainText(32),
  ErrorCode: z.coerce.number().int().optional(),
  To: plainText(64).optional(),
  From: plainText(64).optional(),
})
type Fields = z.infer<typeof reportSchema>

/** Reads Twilio's status callbacks, which carry X-Twilio-Signature (twilio.com/docs/usage/webhooks). */
export function readTwilioReports(request: ReportRequest, config: { authToken: string }): ReportAnswer {
  if (request.method !== 'POST') return noReports(405)
  if (request.body.length > bodyBytesMax) return noReports(413)
  if (!isSignedByTwilio(request, config.authToken)) return noReports(401)
  const fields = reportSchema.safeParse(readFields(request))
  return fields.success ? { status: 200, reports: [toReport(fields.data)] } : noReports(400)
}

function toReport(fields: Fields): Report {
  const { MessageSid, MessageStatus, ErrorCode } = fields
  return {
    vendorMessageId: MessageSid,
    status: statusOf(MessageStatus, ErrorCode),
    ...(ErrorCode ? detailOf(`error ${ErrorCode}`, problems[ErrorCode]) : {}),
    raw: fields,
  }
}

/** Blocked by the carrier or the recipient; filtered as spam. */
const rejections = new Set([30004, 30007])

function statusOf(status: string, code = 0): ReportStatus {
  if (status === 'delivered' || status === 'read') return 'DELIVERED'
  if (status === 'sent') return 'SENT'
  if (!['undelivered', 'failed', 'canceled'].includes(status)) return 'PROCESSING'
  return rejections.has(code) ? 'REJECTED' : 'UNDELIVERED'
}

/** Callbacks carry the number alone; the words are from twilio.com/docs/api/errors. */
const problems: Record<number, string> = {
  30001: 'queue overflow',
  30002: 'account suspended',
  30003: 'unreachable handset',
  30004: 'message blocked',
  30005: 'unknown handset',
  30006: 'landline or unreachable carrier',
  30007: 'message filtered',
  30008: 'unknown error',
  63016: 'outside the messaging window',
  63024: 'invalid recipient',
}
