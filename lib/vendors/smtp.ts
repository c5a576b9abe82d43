import { Readable } from 'node:stream'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { z } from 'zod'
import { conceal, isPenniless, refused, unavailable } from './call-vendor.ts'
import { flag, timeoutField, timeoutMs } from './config-parts.ts'
import { envelopeFault } from './envelope-fault.ts'
import { attachmentType, campaignHeaders, sendingMs } from './mail-parts.ts'
import type { SendOutcome, Vendor, VendorMessage } from './vendor.ts'

const configSchema = z.strictObject({
  host: z.string().regex(/^[\w.:-]{1,253}$/, 'must be a host name or an address'),
  port: z.coerce.number().int().min(1).max(65_535).default(587),
  security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
  verifyCertificate: flag(true),
  user: z.string().default(''),
  password: z.string().default(''),
  from: z.string().regex(/^[^\p{Cc}]*[^\s\p{Cc}@<>]+@[\w.-]+>?$/u, 'must be an address or Name <address>'),
  timeoutMs: timeoutMs(8000),
})
type Config = z.infer<typeof configSchema>

/** @types/nodemailer does not know `signal` yet; the pool drops the message and its connection when it aborts. */
interface CancellableMail extends SendMailOptions {
  signal: AbortSignal
  onContent: () => void
}

/** Any SMTP server (RFC 5321), over a pool of kept-open connections; it sends no reports. */
export const smtp: Vendor<Config> = {
  id: 'smtp',
  name: 'SMTP',
  products: [{ id: 'smtp.email', name: 'Email', channel: 'EMAIL', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    { name: 'host', label: 'Server' },
    { name: 'port', label: 'Port', optional: true },
    { name: 'security', label: 'Encryption', choices: ['starttls', 'tls', 'none'], optional: true },
    {
      name: 'verifyCertificate',
      label: 'Verify the certificate',
      choices: ['true', 'false'],
      optional: true,
    },
    { name: 'user', label: 'User', optional: true },
    { name: 'password', label: 'Password', secret: true, optional: true },
    { name: 'from', label: 'From', help: 'Name <otp@your-domain>' },
    timeoutField,
  ],
  async send(message, { config, signal }) {
    const fault = envelopeFault(message)
    if (fault) return refused(fault)
    const outcome = await deliver(message, config, signal)
    return conceal(outcome, message, [config.user, config.password])
  },
  async close() {
    for (const transport of transports.values()) transport.close()
    transports.clear()
  },
}

async function deliver(message: VendorMessage, config: Config, signal: AbortSignal): Promise<SendOutcome> {
  const deadline = new AbortController()
  const onAbort = () => deadline.abort()
  const timer = setTimeout(onAbort, sendingMs(message, config.timeoutMs))
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  let contentLeft = false
  const id = `${message.reference}@${config.from.replace(/^.*@|>$/g, '')}`
  const mail: CancellableMail = {
    from: config.from,
    to: { name: '', address: message.recipient },
    subject: message.subject ?? '',
    text: message.text,
    ...(message.html ? { html: message.html } : {}),
    headers: preparedHeaders(message),
    attachments: (message.attachments ?? []).map(file => ({
      filename: file.name,
      contentType: attachmentType(file),
      content: file.content,
    })),
    messageId: `<${id}>`,
    signal: deadline.signal,
    onContent: () => {
      contentLeft = true
    },
  }
  try {
    await transportOf(config).sendMail(mail)
    return { kind: 'accepted', vendorMessageId: id }
  } catch (error) {
    return outcomeOf(error as SmtpError, contentLeft)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/** As they are: a folded address of a list header is no longer one to some clients. */
function preparedHeaders(message: VendorMessage): NonNullable<SendMailOptions['headers']> {
  const entries = Object.entries(campaignHeaders(message))
  return Object.fromEntries(entries.map(([name, value]) => [name, { prepared: true, value }]))
}

interface SmtpError extends Error {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

/** Until the server has replied 354 and reads the content, nothing was sent; after that only its reply tells. */
function outcomeOf(error: SmtpError, contentLeft: boolean): SendOutcome {
  const { code = '', command = '', response, responseCode = 0 } = error
  const words = response || reasons[code] || 'the server could not be used'
  if (responseCode >= 500 && /^(RCPT|DATA)/.test(command) && !isPenniless(words)) return refused(words)
  if (responseCode >= 400) return unavailable(words)
  return contentLeft ? { kind: 'ambiguous', reason: words } : unavailable(words)
}

const reasons: Record<string, string> = {
  EABORT: 'no answer in time',
  EAUTH: 'the server refused the user or password',
  ECONNECTION: 'the connection broke',
  EDNS: 'the host name does not resolve',
  ESOCKET: 'the connection could not be made or broke',
  ETIMEDOUT: 'no answer in time',
  ETLS: 'the TLS connection could not be made',
}

const transports = new Map<string, Transporter>()

function transportOf(config: Config): Transporter {
  const key = JSON.stringify(config)
  const known = transports.get(key)
  if (known) return known
  const { host, port, security, user, password } = config
  const options = {
    pool: true as const,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { rejectUnauthorized: config.verifyCertificate },
    ...(user ? { auth: { user, pass: password } } : {}),
    maxConnections: 10,
    maxRequeues: 1,
    connectionTimeout: config.timeoutMs,
    greetingTimeout: config.timeoutMs,
    socketTimeout: config.timeoutMs + 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transport: Transporter = createTransport(options)
  // The last stage of a message is read when the server asks for the content, not before: a generator sees that.
  transport.use('stream', (mail, done) => {
    const { onContent } = mail.data as CancellableMail
    mail.message.processFunc(content => Readable.from(announced(content, onContent), { objectMode: false }))
    done()
  })
  transports.set(key, transport)
  return transport
}

async function* announced(content: Readable, onContent: () => void): AsyncGenerator<Buffer> {
  onContent()
  for await (const chunk of content) yield chunk
}
