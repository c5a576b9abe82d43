import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { detailOf, readJsonReport, timeOf } from './report-request.ts'
import type { Report, ReportStatus, SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://sms.8x8.com'),
  subAccountId: z.string().min(1).max(128),
  apiKey: credential(),
  source: z.string().max(16).default(''),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Wavecell, today 8x8 SMS (github.com/8x8Cloud/public-developer-docs). */
export const wavecell: Vendor<Config> = {
  id: 'wavecell',
  name: 'Wavecell',
  products: [{ id: 'wavecell.smsotp', name: 'SMSOTP', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    { ...baseUrlField, help: 'Regions: sms.8x8.com, sms.us.8x8.com, sms.8x8.uk, sms.8x8.id.' },
    { name: 'subAccountId', label: 'Sub-account id' },
    { name: 'apiKey', label: 'API key', secret: true },
    { name: 'source', label: 'Sender id', help: "Empty: the sub-account's own.", optional: true },
    timeoutField,
  ],
  send(message, { config, signal, reportUrl }) {
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/api/v1/subaccounts/${encodeURIComponent(config.subAccountId)}/messages`,
      headers: { authorization: `Bearer ${config.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        destination: message.recipient.slice(1),
        text: message.text,
        source: config.source || undefined,
        clientMessageId: message.reference,
        encoding: 'AUTO',
        expiry: new Date(Date.now() + message.validitySeconds * 1000).toISOString(),
        dlrCallbackUrl: reportUrl,
      }),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiKey],
      read,
    })
  },
  readReports(request) {
    return readJsonReport(request, reportSchema, ({ payload }) => [toReport(payload)])
  },
}

const acceptedSchema = z.object({
  umid: z.string().min(1),
  status: z.object({ code: z.string(), description: z.string().nullish() }),
})
const errorSchema = z.object({ code: z.number(), message: z.string() })
/** Number, encoding, text: the message is at fault. The other codes are the account's, the sender's or 8x8's. */
const messageCodes = new Set([1002, 1003, 1004])

function read(json: unknown): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  if (accepted.success) {
    const { umid, status } = accepted.data
    if (status.code === 'REJECTED') return refused(status.description ?? 'rejected')
    return { kind: 'accepted', vendorMessageId: umid }
  }
  const failed = errorSchema.safeParse(json)
  if (!failed.success) return undefined
  const { code, message } = failed.data
  return messageCodes.has(code) ? refused(message) : unavailable(message)
}

const reportSchema = z.object({
  namespace: z.literal('SMS'),
  payload: z.object({
    umid: z.string().min(1).max(128),
    clientMessageId: z.string().max(350).nullish(),
    subAccountId: z.string().nullish(),
    destination: z.string().nullish(),
    status: z.object({
      state: z.string(),
      detail: z.string().nullish(),
      timestamp: z.string().nullish(),
      errorCode: z.number().nullish(),
      errorMessage: z.string().nullish(),
    }),
    price: z.object({ total: z.number().nullish(), currency: z.string().nullish() }).nullish(),
    smsCount: z.number().nullish(),
  }),
})
type Payload = z.infer<typeof reportSchema>['payload']

function toReport(payload: Payload): Report {
  const { status } = payload
  return {
    vendorMessageId: payload.umid,
    ...(payload.clientMessageId ? { reference: payload.clientMessageId } : {}),
    status: statusOf(status),
    ...detailOf(status.detail?.replaceAll('_', ' '), status.errorMessage),
    ...timeOf(status.timestamp),
    raw: payload,
  }
}

/** Content, denial, barring, screening and spam: someone on the way did not want this message. */
const rejections = new Set([2, 8, 26, 34, 41, 43, 60])

function statusOf({ state, detail, errorCode }: Payload['status']): ReportStatus {
  if (state === 'sent') return 'SENT'
  if (state === 'delivered' || state === 'read') return 'DELIVERED'
  if (state === 'rejected') return 'REJECTED'
  if (state !== 'undelivered') return 'PROCESSING'
  const unwanted = detail === 'rejected_by_operator' || rejections.has(errorCode ?? 0)
  return unwanted ? 'REJECTED' : 'UNDELIVERED'
}
