import { z } from 'zod'
import { detailOf, readJsonReport } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'

const text = z.string().max(500)

/** Only these fields are kept: a call's report also holds `token`, whose tail is the code. */
const reportSchema = z.object({
  trxid: z.string().min(1).max(128),
  rc: z.union([z.string(), z.number()]).optional(),
  via: text.optional(),
  dial_code: z.coerce.number().int().optional(),
  dial_status: text.optional(),
  call_status: text.optional(),
  result: text.optional(),
  description: text.optional(),
  /** Local time of an unnamed zone: kept for the record only. */
  reportedDate: text.optional(),
})
type Fields = z.infer<typeof reportSchema>

/** Reads CitCall's reports of calls and SMS. They are not signed: the secret in the report URL is the proof. */
export function readCitcallReports(request: ReportRequest): ReportAnswer {
  return readJsonReport(request, reportSchema, fields => [toReport(fields)])
}

function toReport(fields: Fields): Report {
  const { trxid, dial_code: sipCode, dial_status, call_status, result, description } = fields
  return {
    vendorMessageId: trxid,
    status: sipCode === undefined ? smsStatus(result) : callStatus(sipCode, result),
    ...detailOf(description ?? result, dial_status, call_status),
    ...(sipCode === undefined ? {} : { sipCode }),
    raw: fields,
  }
}

const rang = new Set([180, 183, 200, 486, 487])
const barred = new Set([403, 603, 607])

/** A missed call has reached the person when it rang; nobody is meant to pick up. */
function callStatus(sipCode: number, result = ''): ReportStatus {
  if (rang.has(sipCode)) return /fail/i.test(result) ? 'UNDELIVERED' : 'DELIVERED'
  return barred.has(sipCode) ? 'REJECTED' : 'UNDELIVERED'
}

/** CitCall publishes no list of results; an unknown word changes nothing. */
function smsStatus(result = ''): ReportStatus {
  if (/undeliver|expire|fail/i.test(result)) return 'UNDELIVERED'
  if (/reject/i.test(result)) return 'REJECTED'
  if (/deliver|success/i.test(result)) return 'DELIVERED'
  return /sent|submit/i.test(result) ? 'SENT' : 'PROCESSING'
}
