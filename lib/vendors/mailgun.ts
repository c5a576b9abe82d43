import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, timeoutField, timeoutMs } from './config-parts.ts'
import { envelopeFault } from './envelope-fault.ts'
import { readMailgunReports } from './mailgun-report.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://api.mailgun.net'),
  domain: z.string().regex(/^[a-z0-9.-]{1,253}$/i, 'must be a domain name'),
  apiKey: z.string().min(1),
  signingKey: z.string().min(1),
  from: z.string().max(320).default(''),
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
    }
    const boundary = `sandi-${randomBytes(16).toString('hex')}`
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/v3/${config.domain}/messages`,
      headers: {
        authorization: `Basic ${Buffer.from(`api:${config.apiKey}`).toString('base64')}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: multipart(fields, boundary),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiKey, config.signingKey],
      read,
    })
  },
  readReports: readMailgunReports,
}

function multipart(fields: Record<string, string>, boundary: string): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
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
