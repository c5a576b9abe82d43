import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { detailOf, noReports, readEntries, readJsonReport, timeOf } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'
import { failedStatus } from './whatsapp-code.ts'

const list = z.array(z.unknown())
const bodySchema = z.object({ object: z.literal('whatsapp_business_account'), entry: list })
const entrySchema = z.object({ changes: list })
const changeSchema = z.object({ value: z.object({ statuses: list }) })
const statusSchema = z.object({
  id: z.string().min(1).max(256),
  recipient_id: z.string().nullish(),
  status: z.string(),
  timestamp: z.coerce.number().nullish(),
  biz_opaque_callback_data: z.string().max(512).nullish(),
  pricing: z
    .object({
      billable: z.boolean().nullish(),
      pricing_model: z.string().nullish(),
      category: z.string().nullish(),
    })
    .nullish(),
  errors: z
    .array(
      z.object({
        code: z.number(),
        title: z.string().nullish(),
        error_data: z.object({ details: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
})

/**
 * Answers Meta's verification handshake and reads its signed reports (X-Hub-Signature-256 over the raw bytes).
 * Events that hold no statuses (incoming messages, template news) are taken and give no reports.
 */
export function readMetaReports(
  request: ReportRequest,
  config: { appSecret: string; verifyToken: string },
): ReportAnswer {
  if (request.method === 'GET') return handshake(request.query, config.verifyToken)
  if (!isSigned(request, config.appSecret)) return noReports(401)
  return readJsonReport(request, bodySchema, ({ entry }) =>
    readEntries(entry, entrySchema)
      .flatMap(({ changes }) => readEntries(changes, changeSchema))
      .flatMap(({ value }) => readMetaStatuses(value.statuses)),
  )
}

/** The statuses of WhatsApp messages as Meta writes them; what is not in its shape is left out. */
export function readMetaStatuses(statuses: readonly unknown[]): Report[] {
  return readEntries(statuses, statusSchema).map(toReport)
}

function handshake(query: URLSearchParams, verifyToken: string): ReportAnswer {
  const challenge = query.get('hub.challenge') ?? ''
  const known =
    query.get('hub.mode') === 'subscribe' && sameText(query.get('hub.verify_token') ?? '', verifyToken)
  // The challenge is echoed as plain text of harmless characters: the address must not serve foreign markup.
  if (!known || !/^[\w.-]{1,256}$/.test(challenge)) return noReports(403)
  return { status: 200, contentType: 'text/plain', body: challenge, reports: [] }
}

function isSigned(request: ReportRequest, appSecret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/.exec(request.headers['x-hub-signature-256'] ?? '')?.[1]
  if (!given) return false
  const expected = createHmac('sha256', appSecret).update(request.body).digest()
  return timingSafeEqual(Buffer.from(given, 'hex'), expected)
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function toReport(fields: z.infer<typeof statusSchema>): Report {
  const [error] = fields.errors ?? []
  return {
    vendorMessageId: fields.id,
    ...(fields.biz_opaque_callback_data ? { reference: fields.biz_opaque_callback_data } : {}),
    status: statusOf(fields.status, error?.code),
    ...detailOf(error?.title, error?.error_data?.details),
    ...timeOf(fields.timestamp ? fields.timestamp * 1000 : undefined),
    raw: fields,
  }
}

function statusOf(status: string, code: number | undefined): ReportStatus {
  if (status === 'delivered' || status === 'read') return 'DELIVERED'
  if (status === 'failed') return failedStatus(code)
  return status === 'sent' ? 'SENT' : 'PROCESSING'
}
