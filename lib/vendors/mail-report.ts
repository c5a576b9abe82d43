import { type ParsedMail, simpleParser } from 'mailparser'
import { isId } from '#lib/core/id.ts'
import { type MailFields, readFieldGroups } from './mail-fields.ts'
import { readMailStatus } from './mail-status.ts'
import { bodyBytesMax, detailOf, noReports } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest } from './vendor.ts'

const recipientsMax = 20

/**
 * Reads a mail as it came: a server's status of a message of ours (RFC 3464) or a complaint (RFC 5965), found by
 * what it returns of the message. 202 for any other mail, so that a mailbox may pass on all it gets. Nothing in
 * such a mail proves who wrote it: what it says counts for the account's own messages alone.
 */
export async function readMailReports(request: ReportRequest): Promise<ReportAnswer> {
  if (request.method !== 'POST') return noReports(405)
  if (request.body.length > bodyBytesMax) return noReports(413)
  // Programs that hand on mail put the envelope's line before it, as mailboxes have.
  const mail = request.body.toString('latin1').replace(/^From .*\r?\n/, '')
  // The parser hides a message that is returned inline (as in RFC 5965's own example) among the parts.
  const source = mail.replace(/^(content-disposition:[ \t]*)inline/gim, '$1attachment')
  if (!/^[!-9;-~]+:.*\r?\n/.test(source)) return noReports(400)
  const parts = await readParts(Buffer.from(source, 'latin1'))
  return { status: parts ? 202 : 400, reports: parts ? readReports(parts) : [] }
}

/** The parts of a report by type, first of each; none of a mail that is no report. Undefined for what is no mail. */
async function readParts(source: Buffer): Promise<Map<string, MailFields[]> | undefined> {
  let mail: ParsedMail
  try {
    const options = {
      keepDeliveryStatus: true,
      skipTextToHtml: true,
      skipHtmlToText: true,
      skipImageLinks: true,
    }
    mail = await simpleParser(source, { ...options, skipTextLinks: true })
  } catch {
    return undefined
  }
  const type = mail.headers.get('content-type')
  const isReport =
    typeof type === 'object' && 'value' in type && /^multipart\/report$/i.test(String(type.value))
  const parts = new Map<string, MailFields[]>()
  for (const { contentType, content } of isReport ? mail.attachments : []) {
    const name = contentType.toLowerCase()
    if (!parts.has(name)) parts.set(name, readFieldGroups(content.toString('utf8')))
  }
  return parts
}

function readReports(parts: Map<string, MailFields[]>): Report[] {
  const [original] = parts.get('message/rfc822') ?? parts.get('text/rfc822-headers') ?? []
  const [message, ...recipients] = parts.get('message/delivery-status') ?? []
  const [complaint] = parts.get('message/feedback-report') ?? []
  const ids = idsOf(original, message)
  if (!ids.vendorMessageId && !ids.reference) return []
  const told = recipients.slice(0, recipientsMax).map(readMailStatus)
  if (complaint) told.push(readComplaint(complaint))
  return told.flatMap(news => (news ? [{ ...ids, ...news }] : []))
}

/** The ids we gave it: the envelope's (RFC 3461) where the server kept it, and the one in the returned headers. */
function idsOf(
  original: MailFields | undefined,
  message: MailFields | undefined,
): Pick<Report, 'vendorMessageId' | 'reference'> {
  const [, messageId] =
    /^<?([^\s<>@]{1,128}@[^\s<>@]{1,253})>?$/.exec(original?.get('message-id') ?? '') ?? []
  const reference = [message?.get('original-envelope-id'), messageId?.split('@')[0]].find(
    id => id && isId(id),
  )
  return { ...(messageId ? { vendorMessageId: messageId } : {}), ...(reference ? { reference } : {}) }
}

/** A complaint is about what has arrived. That something is no spam after all is none. */
function readComplaint(fields: MailFields): Omit<Report, 'vendorMessageId' | 'reference'> {
  const kind = (fields.get('feedback-type') ?? '').toLowerCase()
  return {
    status: 'DELIVERED',
    ...(/^(abuse|fraud|virus|other)$/.test(kind) ? { suppress: 'complained' as const } : {}),
    ...(/^opt-out(-list)?$/.test(kind) ? { suppress: 'unsubscribed' as const } : {}),
    ...detailOf(kind),
    raw: { feedbackType: kind.slice(0, 64), userAgent: (fields.get('user-agent') ?? '').slice(0, 128) },
  }
}
