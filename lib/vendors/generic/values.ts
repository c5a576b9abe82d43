import type { VendorMessage } from '../vendor.ts'
import type { Values } from './template.ts'

/** What a template may name besides the account's own secrets. */
export const messageValues = [
  'recipient',
  'recipient_digits',
  'text',
  'code',
  'content',
  'reference',
  'validity_seconds',
  'sender',
  'report_url',
  'subject',
  'html',
  'channel',
] as const
type Name = (typeof messageValues)[number]

/** Too long or with line breaks: they do not belong in a header. */
export const bodyOnly: readonly string[] = ['text', 'content', 'html', 'subject'] satisfies Name[]

interface Around {
  sender: string
  reportUrl: string
  channel: string
  secrets: Values
}

/** The values of a message by their names in templates. */
export function valuesOf(message: VendorMessage, { sender, reportUrl, channel, secrets }: Around): Values {
  const { recipient, text, code = '', reference, validitySeconds, subject = '', html = '' } = message
  const own: Record<Name, string> = {
    recipient,
    recipient_digits: recipient.startsWith('+') ? recipient.slice(1) : '',
    text,
    code,
    content: code || text,
    reference,
    validity_seconds: String(validitySeconds),
    sender,
    report_url: reportUrl,
    subject,
    html,
    channel,
  }
  return { ...secrets, ...own }
}
