import { accounts } from '../accounts.ts'
import type { MailEvent, ReportEvent } from '../fates.ts'

const account = accounts.ses

export type SesMail = {
  messageId: string
  from: string
  to: string
  subject: string
  sentAt: Date
  tags: Record<string, string[]>
}

/** SES hears nothing of a reader who unsubscribes at the sender. */
export type SesMailEvent = Exclude<MailEvent, 'unsubscribed'>

const bounce = (subType: string, status: string, words: string) => ({
  eventType: 'Bounce',
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: subType,
    status,
    diagnosticCode: `smtp; 550 ${status} ${words}`,
  },
})
const delay = {
  eventType: 'DeliveryDelay',
  deliveryDelay: { delayType: 'TransientCommunicationFailure' },
}

const words: Record<ReportEvent | SesMailEvent, { eventType: string } & Record<string, object | string>> = {
  sent: { eventType: 'Send', send: {} },
  held: delay,
  delivered: {
    eventType: 'Delivery',
    delivery: { smtpResponse: '250 2.6.0 Message received', reportingMTA: 'mta.sandbox.test' },
  },
  undelivered: bounce('General', '5.1.1', 'user unknown'),
  rejected: { eventType: 'Reject', reject: { reason: 'Bad content' } },
  bounced: bounce('General', '5.1.1', 'user unknown'),
  complained: {
    eventType: 'Complaint',
    complaint: { complaintFeedbackType: 'abuse', userAgent: 'Sandbox/1.0' },
  },
  busy: bounce('MailboxFull', '5.2.2', 'mailbox full'),
  'no-answer': bounce('General', '5.4.1', 'no answer from host'),
}

/** An event of a configuration set as SES writes it into an SNS message (docs.aws.amazon.com/ses: event data). */
export function sesEvent(event: ReportEvent | SesMailEvent, mail: SesMail): string {
  const { from, to, subject, messageId, sentAt, tags } = mail
  const now = new Date()
  const { eventType, ...details } = words[event]
  const [name = '', detail = {}] = Object.entries(details)[0] ?? []
  const { status, diagnosticCode, ...rest } = detail as Record<string, unknown>
  const recipients = {
    bounce: { bouncedRecipients: [{ emailAddress: to, action: 'failed', status, diagnosticCode }] },
    complaint: { complainedRecipients: [{ emailAddress: to }] },
    deliveryDelay: { delayedRecipients: [{ emailAddress: to, status: '4.4.1' }] },
    delivery: { recipients: [to], processingTimeMillis: now.getTime() - sentAt.getTime() },
  }[name]
  return JSON.stringify({
    eventType,
    mail: {
      timestamp: sentAt.toISOString(),
      source: from,
      sendingAccountId: '123456789012',
      messageId,
      destination: [to],
      headersTruncated: false,
      headers: [
        { name: 'From', value: from },
        { name: 'To', value: to },
        { name: 'Subject', value: subject },
      ],
      commonHeaders: { from: [from], to: [to], messageId, subject },
      tags: { 'ses:configuration-set': [account.configurationSet], ...tags },
    },
    [name]: { ...rest, ...recipients, ...(name !== 'send' && { timestamp: now.toISOString() }) },
  })
}
