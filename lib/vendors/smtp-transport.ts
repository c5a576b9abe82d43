import { Readable } from 'node:stream'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { dkimSigner } from './dkim.ts'
import type { SmtpConfig } from './smtp-config.ts'
import type { VendorMessage } from './vendor.ts'

/** @types/nodemailer does not know `signal` yet; the pool drops the message and its connection when it aborts. */
export interface CancellableMail extends SendMailOptions {
  signal: AbortSignal
  /** Called when the server asks for the content. */
  onContent: () => void
}

const transports = new Map<string, Transporter>()
/** Messages have the fewer connections, and never those of codes. */
const connectionsMax = { code: 10, message: 4 }

/** The account's pool of kept-open connections, one for codes and one for messages. */
export function transportOf(config: SmtpConfig, lane: VendorMessage['lane'] | 'code' = 'code'): Transporter {
  const key = lane + JSON.stringify(config)
  const known = transports.get(key)
  if (known) return known
  const transport = openTransport(config, connectionsMax[lane])
  transports.set(key, transport)
  return transport
}

/** Closes every pool. */
export function closeTransports(): void {
  for (const transport of transports.values()) transport.close()
  transports.clear()
}

function openTransport(config: SmtpConfig, maxConnections: number): Transporter {
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
    maxConnections,
    maxRequeues: 1,
    connectionTimeout: config.timeoutMs,
    greetingTimeout: config.timeoutMs,
    socketTimeout: config.timeoutMs + 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transport: Transporter = createTransport(options)
  const sign = dkimSigner(config)
  // The last stage of a message is read when the server asks for the content, not before: a generator sees that.
  transport.use('stream', (mail, done) => {
    const { onContent } = mail.data as CancellableMail
    if (sign) mail.message.processFunc(sign)
    mail.message.processFunc(content => Readable.from(announced(content, onContent), { objectMode: false }))
    done()
  })
  return transport
}

async function* announced(content: Readable, onContent: () => void): AsyncGenerator<Buffer> {
  onContent()
  for await (const chunk of content) yield chunk
}
