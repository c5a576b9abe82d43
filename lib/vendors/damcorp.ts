import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { readMetaStatuses } from './meta-whatsapp-report.ts'
import { noReports, readJsonReport } from './report-request.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://icwaba.damcorp.id'),
  token: credential(),
  templateName: z.string().regex(/^[\w-]{1,512}$/, 'must be letters, digits, - and _'),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Damcorp's WhatsApp Business API with a template of one parameter. Known from its clients, not from documents. */
export const damcorp: Vendor<Config> = {
  id: 'damcorp',
  name: 'Damcorp',
  products: [{ id: 'damcorp.whatsapp', name: 'WhatsApp', channel: 'WHATSAPP', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    baseUrlField,
    { name: 'token', label: 'Token', secret: true },
    {
      name: 'templateName',
      label: 'Template name',
      help: 'A template with one parameter: the code, or the whole text.',
    },
    timeoutField,
  ],
  send(message, { config, signal }) {
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/whatsapp/sendHsm/${config.templateName}`,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        token: config.token,
        to: message.recipient.slice(1),
        param: [message.code ?? message.text],
      }),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.token],
      read,
    })
  },
  /** The statuses of WhatsApp's Business API, passed on. Not signed: the secret in the report URL is the proof. */
  readReports(request) {
    const answer = readJsonReport(request, reportSchema, ({ statuses }) => readMetaStatuses(statuses))
    return answer.reports.length > 0 ? answer : noReports(answer.status === 200 ? 400 : answer.status)
  },
}

const answerSchema = z.object({
  responseCode: z.string(),
  message: z.string().nullish(),
  data: z.array(z.object({ msgId: z.string().nullish(), status: z.string() })).nullish(),
})

function read(json: unknown): SendOutcome | undefined {
  const answer = answerSchema.safeParse(json)
  if (!answer.success) return undefined
  const { responseCode, message, data } = answer.data
  const [entry] = data ?? []
  if (responseCode !== '000') {
    const words = message?.replaceAll('_', ' ') || `Damcorp's error ${responseCode}`
    return /recipient|number|destination/i.test(words) ? refused(words) : unavailable(words)
  }
  if (entry?.status === 'invalid') return refused('the recipient is not on WhatsApp')
  if (entry?.status === 'failed') return unavailable('Damcorp could not send the message')
  return entry?.msgId ? { kind: 'accepted', vendorMessageId: entry.msgId } : undefined
}

const reportSchema = z.object({ statuses: z.array(z.unknown()).min(1).max(1000) })
