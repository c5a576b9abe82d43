import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { detailOf, noReports, readEntries, readJsonReport, timeOf } from './report-request.ts'
import type { Report, ReportStatus, SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://api.infobip.com'),
  apiKey: credential(),
  sender: z.string().max(16).default('InfoSMS'),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Infobip SMS API v3 (infobip.com/docs/api, github.com/infobip/infobip-api-python-client). */
export const infobip: Vendor<Config> = {
  id: 'infobip',
  name: 'Infobip',
  products: [{ id: 'infobip.smsotp', name: 'SMSOTP', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    { ...baseUrlField, help: 'Your account has its own: https://xxxxx.api.infobip.com.' },
    { name: 'apiKey', label: 'API key', secret: true },
    { name: 'sender', label: 'Sender', optional: true },
    timeoutField,
  ],
  send(message, { config, signal, reportUrl }) {
    const entry = {
      sender: config.sender,
      destinations: [{ to: message.recipient.slice(1), messageId: message.reference }],
      content: { text: message.text },
      options: { validityPeriod: { amount: message.validitySeconds, timeUnit: 'SECONDS' } },
      webhooks: {
        delivery: { url: reportUrl, intermediateReport: true },
        contentType: 'application/json',
      },
    }
    return callVendor({
      baseUrl: config.baseUrl,
      path: '/sms/3/messages',
      headers: {
        authorization: `App ${config.apiKey}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ messages: [entry] }),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiKey],
      read,
    })
  },
  readReports(request) {
    let batch = 0
    const answer = readJsonReport(request, batchSchema, ({ results }) => {
      batch = results.length
      return readEntries(results, resultSchema).map(toReport)
    })
    return batch > 0 && answer.reports.length === 0 ? noReports(400) : answer
  },
}

const statusSchema = z.object({
  groupName: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
})
const acceptedSchema = z.object({
  messages: z.tuple([z.object({ messageId: z.string().min(1), status: statusSchema })]),
})
const errorSchema = z.object({
  requestError: z.object({
    serviceException: z.object({ messageId: z.string().nullish(), text: z.string().nullish() }),
  }),
})

/** Rejections that blame the account, the sender or the route, not the message. */
const accountRejections = /CREDIT|ROUTE|SENDER|SOURCE|SYSTEM|NETWORK|REGISTERED|FLOOD|PAYMENT|PLATFORM/

function read(json: unknown): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  if (accepted.success) {
    const [{ messageId, status }] = accepted.data.messages
    const taken = !/REJECTED|UNDELIVERABLE|EXPIRED/.test(status.groupName)
    if (taken) return { kind: 'accepted', vendorMessageId: messageId }
    const words = status.description ?? status.name ?? status.groupName
    return accountRejections.test(status.name ?? '') ? unavailable(words) : refused(words)
  }
  const failed = errorSchema.safeParse(json)
  if (!failed.success) return undefined
  const { messageId, text } = failed.data.requestError.serviceException
  const words = text ?? messageId ?? 'Infobip refused the request'
  return messageId === 'BAD_REQUEST' ? refused(words) : unavailable(words)
}

const batchSchema = z.object({ results: z.array(z.unknown()).max(10_000) })
const resultSchema = z.object({
  messageId: z.string().min(1).max(128),
  bulkId: z.string().nullish(),
  to: z.string().nullish(),
  sentAt: z.string().nullish(),
  doneAt: z.string().nullish(),
  smsCount: z.number().nullish(),
  price: z.object({ pricePerMessage: z.number().nullish(), currency: z.string().nullish() }).nullish(),
  status: statusSchema.extend({ id: z.number().nullish() }),
  error: z
    .object({ id: z.number().nullish(), name: z.string().nullish(), description: z.string().nullish() })
    .nullish(),
})

function toReport(result: z.infer<typeof resultSchema>): Report {
  const { status, error } = result
  const problem = error?.name && error.name !== 'NO_ERROR' ? (error.description ?? error.name) : undefined
  return {
    vendorMessageId: result.messageId,
    status: statusOf(status.groupName, status.name ?? ''),
    ...detailOf(status.description ?? status.name, problem),
    ...timeOf(result.doneAt?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')),
    raw: result,
  }
}

function statusOf(group: string, name: string): ReportStatus {
  if (group === 'DELIVERED') return 'DELIVERED'
  if (group === 'UNDELIVERABLE' || group === 'EXPIRED') return 'UNDELIVERED'
  if (group === 'REJECTED') return 'REJECTED'
  return name.startsWith('PENDING_ENROUTE') ? 'SENT' : 'PROCESSING'
}
