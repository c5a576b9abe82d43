import { type MailFields, untyped } from './mail-fields.ts'
import { detailOf } from './report-request.ts'
import type { Report, ReportStatus } from './vendor.ts'

/** What a mail server says of one recipient (RFC 3464, 2.3), in our words; undefined when it says nothing. */
export function readMailStatus(
  fields: MailFields,
): Omit<Report, 'vendorMessageId' | 'reference'> | undefined {
  const action = (fields.get('action') ?? '').toLowerCase()
  const [code = ''] = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? []
  const status = statuses[action]
  if (!status) return undefined
  const words = untyped(fields.get('diagnostic-code')).replace(/<?[^\s<>]+@[^\s<>]+>?/g, '•••')
  const gone = action === 'failed' && isGone(code, words)
  return {
    status,
    ...(gone ? { suppress: 'bounced' as const } : {}),
    ...detailOf(words.includes(code) ? '' : code, words),
    raw: { action, status: code, remoteMta: untyped(fields.get('remote-mta')).slice(0, 255) },
  }
}

/** Passed on to where no more will be said, or to a list: sent, and nothing is known of its arrival. */
const statuses: Record<string, ReportStatus | undefined> = {
  failed: 'UNDELIVERED',
  delayed: 'SENT',
  delivered: 'DELIVERED',
  relayed: 'SENT',
  expanded: 'SENT',
}

/** Wrong mailbox or domain, or a mailbox that is closed (RFC 3463); neither full nor refused for what it says. */
const goneCode = /^5\.(1\.([0-6]|10)|2\.1|4\.4)$/
const goneWords =
  /no such|unknown|not exist|n't exist|not found|disabled|inactive|invalid (user|recipient|mailbox|address)/i

/** Some servers write 5.0.0 and say in the diagnostic alone that there is nobody of that name. */
function isGone(code: string, words: string): boolean {
  if (code !== '5.0.0' && code !== '') return goneCode.test(code)
  const [told] = /5\.\d{1,3}\.\d{1,3}/.exec(words) ?? []
  return told ? goneCode.test(told) : /\b55[013]\b/.test(words) && goneWords.test(words)
}
