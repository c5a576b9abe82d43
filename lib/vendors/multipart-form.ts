import { randomBytes } from 'node:crypto'
import { attachmentType } from './mail-parts.ts'
import type { Attachment } from './vendor.ts'

/** A form as multipart/form-data (RFC 7578), its files all under one field name; bytes stay as they are. */
export function multipartForm(
  fields: Record<string, string>,
  fileField: string,
  files: readonly Attachment[],
): { contentType: string; body: Buffer } {
  const boundary = `sandi-${randomBytes(16).toString('hex')}`
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`
  const body = [
    ...Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`),
    ...files.flatMap(file => [
      `${part(`name="${fileField}"; filename="${quoted(file.name)}"`)}Content-Type: ${attachmentType(file)}\r\n\r\n`,
      file.content,
      '\r\n',
    ]),
    `--${boundary}--\r\n`,
  ]
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat(body.map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece))),
  }
}

/** The inside of a quoted string (RFC 822); a name has neither line breaks nor backslashes. */
function quoted(name: string): string {
  return name.replaceAll('"', '\\"')
}
