import { randomBytes } from 'node:crypto'

export type ReportedMail = {
  queueId: string
  /** The envelope's: where bounces go. */
  sender: string
  to: string
  envelopeId: string | null
  /** The headers of the mail, as they came. */
  headers: string
}

type Part = [type: string, content: string[]]

function report(kind: string, head: string[], parts: Part[]): string {
  const boundary = `sandbox.${randomBytes(12).toString('hex')}`
  return [
    ...head,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomBytes(12).toString('hex')}@mx.sandbox.test>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${kind};`,
    ` boundary="${boundary}"`,
    '',
    ...parts.flatMap(([type, content]) => [`--${boundary}`, `Content-Type: ${type}`, '', ...content, '']),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** The bounce of a mail, as Postfix writes it (RFC 3464). */
export function bounceMail({ queueId, sender, to, envelopeId, headers }: ReportedMail): string {
  const words = `550 5.1.1 <${to}>: Recipient address rejected: User unknown`
  return report(
    'delivery-status',
    [
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.sandbox.test (Mail Delivery System)',
      `To: ${sender}`,
      'Subject: Undelivered Mail Returned to Sender',
    ],
    [
      [
        'text/plain; charset=us-ascii',
        ['This is the mail system at host mx.sandbox.test.', '', `<${to}>: ${words}`],
      ],
      [
        'message/delivery-status',
        [
          'Reporting-MTA: dns; mx.sandbox.test',
          ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
          `X-Postfix-Queue-ID: ${queueId}`,
          '',
          `Final-Recipient: rfc822; ${to}`,
          'Action: failed',
          'Status: 5.1.1',
          'Remote-MTA: dns; mail.example.com',
          `Diagnostic-Code: smtp; ${words}`,
        ],
      ],
      ['text/rfc822-headers', [headers]],
    ],
  )
}

/** The complaint of a reader, as mailbox providers write it to a feedback loop (RFC 5965). */
export function complaintMail({ sender, to, headers }: ReportedMail): string {
  return report(
    'feedback-report',
    ['From: feedback@mx.sandbox.test', `To: ${sender}`, 'Subject: FW: complaint'],
    [
      ['text/plain; charset=us-ascii', ['This is an e-mail abuse report for a message from your server.']],
      [
        'message/feedback-report',
        [
          'Feedback-Type: abuse',
          'User-Agent: Sandbox/1.0',
          'Version: 1',
          `Original-Mail-From: <${sender}>`,
          `Original-Rcpt-To: <${to}>`,
        ],
      ],
      ['text/rfc822-headers', [headers]],
    ],
  )
}
