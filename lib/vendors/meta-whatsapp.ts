import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { HttpFault, post } from './http.ts'
import { readMetaReports } from './meta-whatsapp-report.ts'
import type { ContactCheck, SendContext, SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://graph.facebook.com/v23.0'),
  phoneNumberId: z.string().regex(/^\w{1,64}$/),
  accessToken: credential(),
  appSecret: z.string().min(1),
  verifyToken: z.string().min(1),
  templateName: z.string().regex(/^[a-z0-9_]{1,512}$/),
  templateLanguage: z.string().min(2).max(16).default('id'),
  contactCheck: z.enum(['none', 'contacts']).default('none'),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** WhatsApp Cloud API with an authentication template (developers.facebook.com/docs/whatsapp/cloud-api). */
export const metaWhatsapp: Vendor<Config> = {
  id: 'meta',
  name: 'Meta',
  products: [{ id: 'meta.whatsapp', name: 'WhatsApp', channel: 'WHATSAPP', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    baseUrlField,
    { name: 'phoneNumberId', label: 'Phone number id' },
    { name: 'accessToken', label: 'Access token', secret: true },
    { name: 'appSecret', label: 'App secret', secret: true, help: 'Proves that a report is from Meta.' },
    {
      name: 'verifyToken',
      label: 'Verify token',
      secret: true,
      help: 'The one you type in Meta’s webhook form.',
    },
    {
      name: 'templateName',
      label: 'Template name',
      help: 'An approved authentication template with a copy-code button.',
    },
    { name: 'templateLanguage', label: 'Template language', optional: true },
    {
      name: 'contactCheck',
      label: 'Contact check',
      help: 'The Cloud API has none; the on-premises Business API answers on /contacts.',
      choices: ['none', 'contacts'],
      optional: true,
    },
    timeoutField,
  ],
  async send(message, { config, signal }) {
    const { code } = message
    if (!code) return unavailable('the WhatsApp template carries a code, and this message has none')
    if (code.length > 15) return unavailable('a WhatsApp code has at most 15 characters')
    const parameters = [{ type: 'text', text: code }]
    const template = {
      name: config.templateName,
      language: { code: config.templateLanguage },
      components: [
        { type: 'body', parameters },
        { type: 'button', sub_type: 'url', index: '0', parameters },
      ],
    }
    const to = message.recipient.slice(1)
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/${config.phoneNumberId}/messages`,
      headers: headersOf(config),
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to,
        type: 'template',
        template,
        biz_opaque_callback_data: message.reference,
      }),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.accessToken, config.appSecret, config.verifyToken],
      read,
    })
  },
  readReports: readMetaReports,
  checkContact,
}

const acceptedSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })
const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
    error_data: z.object({ details: z.string().nullish() }).nullish(),
  }),
})
/** Parameter value, sender equals recipient, not on WhatsApp, not in the allowed list, message type. */
const messageCodes = new Set([131009, 131021, 131026, 131030, 131051])

function read(json: unknown): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  const [first] = accepted.success ? accepted.data.messages : []
  if (first) return { kind: 'accepted', vendorMessageId: first.id }
  const failed = errorSchema.safeParse(json)
  if (!failed.success) return undefined
  const { code, message, error_data } = failed.data.error
  const words = error_data?.details || message.replace(/^\(#\d+\)\s*/, '') || `Meta's error ${code}`
  return messageCodes.has(code) ? refused(words) : unavailable(words)
}

const contactsSchema = z.object({
  contacts: z.array(z.object({ status: z.enum(['valid', 'processing', 'invalid', 'failed']) })).min(1),
})

/** Asks the on-premises Business API whether a number is on WhatsApp; throws when it gives no answer. */
async function checkContact(
  recipient: string,
  { config, signal }: Pick<SendContext<Config>, 'config' | 'signal'>,
): Promise<ContactCheck> {
  if (config.contactCheck === 'none') return 'valid'
  const { status, text } = await post({
    baseUrl: config.baseUrl,
    path: `/${config.phoneNumberId}/contacts`,
    headers: headersOf(config),
    body: JSON.stringify({ blocking: 'wait', contacts: [recipient] }),
    timeoutMs: config.timeoutMs,
    signal,
  })
  const parsed = status < 300 ? contactsSchema.safeParse(JSON.parse(text)) : undefined
  const contact = parsed?.data?.contacts[0]
  if (!contact) throw new HttpFault('unavailable', `the contact check answered HTTP ${status}`)
  return contact.status === 'valid' ? 'valid' : contact.status === 'processing' ? 'pending' : 'invalid'
}

function headersOf(config: Config): Record<string, string> {
  return { authorization: `Bearer ${config.accessToken}`, 'content-type': 'application/json' }
}
