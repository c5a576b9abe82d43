import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { detailOf, readJsonReport, timeOf } from './report-request.ts'
import type { Report, SendOutcome, Vendor } from './vendor.ts'
import { failedStatus } from './whatsapp-code.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://api.gupshup.io'),
  apiKey: credential(),
  appName: z.string().min(1).max(128),
  source: z.string().regex(/^\+?\d{6,15}$/, 'must be a phone number'),
  templateId: z.string().min(1).max(128),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Gupshup's self-serve WhatsApp API with a template of one parameter (docs.gupshup.io). */
export const gupshup: Vendor<Config> = {
  id: 'gupshup',
  name: 'Gupshup',
  products: [{ id: 'gupshup.whatsapp', name: 'WhatsApp', channel: 'WHATSAPP', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    baseUrlField,
    { name: 'apiKey', label: 'API key', secret: true },
    { name: 'appName', label: 'App name' },
    { name: 'source', label: 'WhatsApp number', help: 'The number the app sends from.' },
    {
      name: 'templateId',
      label: 'Template id',
      help: 'A template with one parameter: the code, or the whole text.',
    },
    timeoutField,
  ],
  send(message, { config, signal }) {
    const template = { id: config.templateId, params: [message.code ?? message.text] }
    const form = new URLSearchParams({
      channel: 'whatsapp',
      source: config.source.replace('+', ''),
      destination: message.recipient.slice(1),
      'src.name': config.appName,
      template: JSON.stringify(template),
    })
    return callVendor({
      baseUrl: config.baseUrl,
      path: '/wa/api/v1/template/msg',
      headers: { apikey: config.apiKey, 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiKey],
      read,
    })
  },
  /** Not signed: the secret in the report URL is the proof. */
  readReports(request) {
    return readJsonReport(request, eventSchema, ({ type, payload }) => {
      const event = type === 'message-event' ? messageEventSchema.safeParse(payload).data : undefined
      return event ? [toReport(event)] : []
    })
  },
}

const acceptedSchema = z.object({ status: z.literal('submitted'), messageId: z.string().min(1) })
const errorSchema = z.object({
  message: z.union([z.string(), z.object({ message: z.string() }).transform(inner => inner.message)]),
})

function read(json: unknown): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  if (accepted.success) return { kind: 'accepted', vendorMessageId: accepted.data.messageId }
  const failed = errorSchema.safeParse(json)
  if (!failed.success) return undefined
  const words = failed.data.message
  // Gupshup gives words only. What does not name the recipient is the account's or the template's fault.
  return /destination|recipient|number does not exist/i.test(words) ? refused(words) : unavailable(words)
}

const eventSchema = z.object({ app: z.string().optional(), type: z.string(), payload: z.unknown() })
const messageEventSchema = z
  .object({
    id: z.string().max(256).nullish(),
    gsId: z.string().max(128).nullish(),
    type: z.string(),
    destination: z.string().nullish(),
    payload: z
      .object({ ts: z.number().nullish(), code: z.number().nullish(), reason: z.string().nullish() })
      .nullish(),
  })
  .refine(event => event.gsId || event.id)

function toReport(event: z.infer<typeof messageEventSchema>): Report {
  const { ts, code, reason } = event.payload ?? {}
  const statuses: Record<string, Report['status']> = {
    sent: 'SENT',
    delivered: 'DELIVERED',
    read: 'DELIVERED',
  }
  return {
    // `id` is WhatsApp's own, except in failures before WhatsApp took it, where it is the only one.
    vendorMessageId: event.gsId || event.id || '',
    status: event.type === 'failed' ? failedStatus(code) : (statuses[event.type] ?? 'PROCESSING'),
    ...detailOf(reason),
    ...timeOf(ts ? ts * 1000 : undefined),
    raw: event,
  }
}
