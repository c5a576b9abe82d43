import { z } from 'zod'
import { noReports, plainText } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'

const reportSchema = z.object({
  reference: plainText(128),
  status: z.enum(['1', '2', '4', '8', '16']),
})

/** Kannel's DLR events, which are bits of its dlr-mask. */
const events: Record<z.infer<typeof reportSchema>['status'], { status: ReportStatus; detail: string }> = {
  '1': { status: 'DELIVERED', detail: 'delivered to the handset' },
  '2': { status: 'UNDELIVERED', detail: 'not delivered to the handset' },
  '4': { status: 'PROCESSING', detail: 'queued for the SMSC' },
  '8': { status: 'SENT', detail: 'taken by the SMSC' },
  '16': { status: 'REJECTED', detail: 'rejected by the SMSC' },
}

/** Reads Kannel's calls of our dlr-url. They are not signed: the secret in the report URL is the proof. */
export function readKannelReports(request: ReportRequest): ReportAnswer {
  if (request.method !== 'GET') return noReports(405)
  const fields = reportSchema.safeParse(Object.fromEntries(request.query))
  return fields.success ? { status: 200, reports: [toReport(fields.data)] } : noReports(400)
}

function toReport(fields: z.infer<typeof reportSchema>): Report {
  const { reference, status } = fields
  return { vendorMessageId: reference, reference, ...events[status], raw: fields }
}
