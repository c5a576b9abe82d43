import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { SMTPServerDataStream } from 'smtp-server'
import type { MailParts } from '../phones/store.ts'
import type { World } from '../world.ts'
import { dkimVerdict } from './dkim.ts'

const sourceBytesMax = 1024 * 1024

/** A mail as it came and taken apart; undefined when it is larger than the relay takes. */
export async function readMail(
  stream: SMTPServerDataStream,
): Promise<{ mail: ParsedMail; source: Buffer } | undefined> {
  const source = await buffer(stream)
  if (stream.sizeExceeded) return undefined
  const mail = await simpleParser(source, {
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextLinks: true,
  })
  return { mail, source }
}

/** What the mailbox shows of a mail besides its words. */
export function mailParts(mail: ParsedMail, source: Buffer, { phones: { shelf }, dns }: World): MailParts {
  const headers = mail.headerLines.map(({ key, line }): [string, string] => [
    key,
    line
      .slice(key.length + 1)
      .replace(/\r?\n(?=[ \t])/g, '')
      .trim(),
  ])
  return {
    headers: Object.fromEntries(headers),
    attachments: mail.attachments.map(({ filename, contentType, content }) =>
      shelf.keep(filename ?? 'unnamed', contentType, content),
    ),
    dkim: dkimVerdict(source, name => dns.get(name.toLowerCase())),
    ...(source.length <= sourceBytesMax && { source: shelf.keep('mail.eml', 'message/rfc822', source) }),
  }
}

/** A mail's headers as they came, without the empty line after them. */
export function headersOf(source: Buffer): string {
  const end = source.indexOf('\r\n\r\n')
  return source.subarray(0, end < 0 ? source.length : end).toString('latin1')
}
