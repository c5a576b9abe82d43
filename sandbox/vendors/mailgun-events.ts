import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import type { MailEvent, ReportEvent } from '../fates.ts'

const account = accounts.mailgun

type Mail = {
  id: string
  recipient: string
  from: string
  to: string
  subject: string | null
  variables: Record<string, string>
  tags: string[]
}

/** Mailgun's webhook signature: HMAC over timestamp and token, never the body (protocols 4.4, vector in §0). */
export const sign = (signingKey: string, timestamp: string, token: string): string =>
  createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex')

type Words = { event: string; severity?: string; reason?: string; code?: number; description?: string }

const bounced = { event: 'failed', severity: 'permanent', reason: 'bounce', code: 550 }
const words: Partial<Record<ReportEvent | MailEvent, Words>> = {
  delivered: { event: 'delivered', code: 250, description: '' },
  held: {
    event: 'failed',
    severity: 'temporary',
    reason: 'generic',
    code: 451,
    description: '4.4.1 No answer from host, still trying',
  },
  undelivered: { ...bounced, description: '5.1.1 No such user here' },
  bounced: { ...bounced, description: '5.1.1 No such user here' },
  complained: { event: 'complained' },
  unsubscribed: { event: 'unsubscribed' },
  busy: { ...bounced, description: '5.2.2 Mailbox full' },
  'no-answer': { ...bounced, description: '5.4.1 No answer from host' },
  rejected: { event: 'rejected', reason: 'espblock', code: 554, description: '5.7.1 Blocked by policy' },
}

/** The signed event of one mail, or null where Mailgun has no word for it (protocols 4.4). */
export function mailgunEvent(event: ReportEvent | MailEvent, mail: Mail): string | null {
  const said = words[event]
  if (!said) return null
  const now = Date.now() / 1000
  const timestamp = String(Math.floor(now))
  const token = randomBytes(25).toString('hex')
  const { code, description, ...head } = said
  return JSON.stringify({
    signature: { timestamp, token, signature: sign(account.signingKey, timestamp, token) },
    'event-data': {
      ...head,
      id: randomUUID(),
      timestamp: now,
      recipient: mail.recipient,
      'recipient-domain': mail.recipient.split('@')[1],
      message: {
        headers: { 'message-id': mail.id, to: mail.to, from: mail.from, subject: mail.subject },
        attachments: [],
      },
      ...(code !== undefined && {
        'delivery-status': {
          code,
          message: code === 250 ? 'OK' : description,
          description,
          'attempt-no': 1,
          'mx-host': 'mx.sandbox.test',
          tls: true,
        },
      }),
      'user-variables': mail.variables,
      tags: mail.tags,
      flags: { 'is-test-mode': false },
      envelope: { sender: mail.from, targets: mail.recipient, transport: 'smtp' },
    },
  })
}
