import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, oneLineText, timeoutField, timeoutMs } from './config-parts.ts'
import { envelopeFault } from './envelope-fault.ts'
import { campaignHeaders, sendingMs } from './mail-parts.ts'
import { readMailgunReports } from './mailgun-report.ts'
import { multipartForm } from './multipart-form.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://api.mailgun.net'),
  domain: z.string().regex(/^[a-z0-9.-]{1,253}$/i, 'must be a domain name'),
  apiKey: z.string().min(1),
  signingKey: z.string().min(1),
  from: oneLineText(320).default(''),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Mailgun's messages API (documentation.mailgun.com). */
export const mailgun: Vendor<Config> = {
  id: 'mailgun',
  name: 'Mailgun',
  products: [{ id: 'mailgun.email', name: 'Email', channel: 'EMAIL', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    {
      ...baseUrlField,
      help: 'https://api.mailgun.net, or https://api.eu.mailgun.net for a domain in Europe.',
    },
    { name: 'domain', label: 'Sending domain' },
    { name: 'apiKey', label: 'API key', secret: true },
    {
      name: 'signingKey',
      label: 'Webhook signing key',
      secret: true,
      help: 'Proves that a report is from Mailgun.',
    },
    {
      name: 'from',
      label: 'From',
      help: 'Name <otp@your-domain>. Empty: otp@ and the domain.',
      optional: true,
    },
    timeoutField,
  ],
  async send(message, { config, signal }) {
    const fault = envelopeFault(message)
    if (fault) return refused(fault)
    const fields: Record<string, string> = {
      from: config.from || `otp@${config.domain}`,
      to: message.recipient,
      subject: message.subject ?? '',
      text: message.text,
      ...(message.html ? { html: message.html } : {}),
      // No tracking: it would rewrite links and put a pixel into a message that holds a code.
      'o:tracking': 'no',
      'v:reference': message.reference,
      ...Object.fromEntries(
        Object.entries(campaignHeaders(message)).map(([name, value]) => [`h:${name}`, value]),
      ),
    }
    const { contentType, body } = multipartForm(fields, 'attachment', message.attachments ?? [])
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/v3/${config.domain}/messages`,
      headers: {
        authorization: `Basic ${Buffer.from(`api:${config.apiKey}`).toString('base64')}`,
        'content-type': contentType,
      },
      body,
      timeoutMs: sendingMs(message, config.timeoutMs),
      signal,
      message,
      secrets: [config.apiKey, config.signingKey],
      read,
    })
  },
  readReports: readMailgunReports,
}

const answerSchema = z.object({ id: z.string().min(1).optional(), message: z.string().default('') })

function read(json: unknown, status: number): SendOutcome | undefined {
  const parsed = answerSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { id, message } = parsed.data
  // Reports write the id without its brackets.
  if (status < 300) return id ? { kind: 'accepted', vendorMessageId: id.replace(/^<|>$/g, '') } : undefined
  return /'to' parameter|recipient/i.test(message) ? refused(message) : unavailable(message)
}
