import type { IncomingHttpHeaders } from 'node:http'
import busboy from 'busboy'

type FormFile = { field: string; name: string; contentType: string; content: Buffer }
export type Form = { fields: URLSearchParams; files: FormFile[] }

/** A urlencoded or multipart body (RFC 7578) with its files; undefined when it is neither. */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form | undefined> {
  return new Promise(resolve => {
    const fields = new URLSearchParams()
    const files: FormFile[] = []
    try {
      const limits = { fieldSize: 20 * 1024 * 1024, parts: 2000 }
      const parser = busboy({ headers, limits, defParamCharset: 'utf8' })
      parser.on('field', (name, value) => fields.append(name, value))
      parser.on('file', (field, stream, { filename, mimeType }) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () =>
          files.push({ field, name: filename ?? '', contentType: mimeType, content: Buffer.concat(chunks) }),
        )
      })
      parser.on('close', () => resolve({ fields, files }))
      parser.on('error', () => resolve(undefined))
      parser.end(body)
    } catch {
      resolve(undefined)
    }
  })
}

/** The fields of such a body, files let go. */
export async function readFormFields(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<URLSearchParams | undefined> {
  return (await readForm(headers, body))?.fields
}
