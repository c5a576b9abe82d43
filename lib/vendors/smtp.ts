import type { SendMailOptions } from 'nodemailer'
import { conceal, isPenniless, refused, unavailable } from './call-vendor.ts'
import { envelopeFault } from './envelope-fault.ts'
import { attachmentType, campaignHeaders, sendingMs } from './mail-parts.ts'
import { readMailReports } from './mail-report.ts'
import { type SmtpConfig, smtpConfigFields, smtpConfigSchema } from './smtp-config.ts'
import { type CancellableMail, closeTransports, transportOf } from './smtp-transport.ts'
import type { SendOutcome, Vendor, VendorMessage } from './vendor.ts'

/** Any SMTP server (RFC 5321), over pools of kept-open connections; bounces and complaints are piped to us. */
export const smtp: Vendor<SmtpConfig> = {
  id: 'smtp',
  name: 'SMTP',
  products: [{ id: 'smtp.email', name: 'Email', channel: 'EMAIL', codeOwner: 'platform' }],
  configSchema: smtpConfigSchema,
  configFields: smtpConfigFields,
  async send(message, { config, signal }) {
    const fault = envelopeFault(message)
    if (fault) return refused(fault)
    const outcome = await deliver(message, config, signal)
    return conceal(outcome, message, [config.user, config.password])
  },
  readReports: readMailReports,
  async close() {
    closeTransports()
  },
}

async function deliver(
  message: VendorMessage,
  config: SmtpConfig,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const deadline = new AbortController()
  const onAbort = () => deadline.abort()
  const timer = setTimeout(onAbort, sendingMs(message, config.timeoutMs))
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  let contentLeft = false
  const id = `${message.reference}@${config.from.replace(/^.*@|>$/g, '')}`
  const mail: CancellableMail = {
    ...mailOf(message, config),
    messageId: `<${id}>`,
    signal: deadline.signal,
    onContent: () => {
      contentLeft = true
    },
  }
  try {
    await transportOf(config, message.lane).sendMail(mail)
    return { kind: 'accepted', vendorMessageId: id }
  } catch (error) {
    return outcomeOf(error as SmtpError, contentLeft)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

function mailOf(message: VendorMessage, config: SmtpConfig): SendMailOptions {
  const { recipient, subject = '', text, html, attachments = [], reference } = message
  const sender = config.bounceAddress || config.from.replace(/^.*<|>$/g, '')
  // As they are: a folded address of a list header is no longer one to some clients.
  const headers = Object.entries(campaignHeaders(message)).map(([name, value]) => [
    name,
    { prepared: true, value },
  ])
  return {
    from: config.from,
    to: { name: '', address: recipient },
    envelope: { from: sender, to: recipient },
    // Servers that can (RFC 3461) name the delivery in a bounce, and return its headers alone.
    dsn: { id: reference, return: 'headers', notify: ['failure', 'delay'] },
    subject,
    text,
    ...(html ? { html } : {}),
    headers: Object.fromEntries(headers),
    attachments: attachments.map(file => ({
      filename: file.name,
      contentType: attachmentType(file),
      content: file.content,
    })),
  }
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
