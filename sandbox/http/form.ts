import type { IncomingHttpHeaders } from 'node:http'
import busboy from 'busboy'

export type Form = { fields: URLSearchParams; files: string[] }

/** Fields and file names of a urlencoded or multipart body (RFC 7578); undefined when it is neither. */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form | undefined> {
  return new Promise(resolve => {
    const form: Form = { fields: new URLSearchParams(), files: [] }
    try {
      const parser = busboy({ headers, limits: { fieldSize: 20 * 1024 * 1024, parts: 2000 } })
      parser.on('field', (name, value) => form.fields.append(name, value))
      parser.on('file', (_name, stream, info) => {
        form.files.push(info.filename ?? "")
        stream.resume()
      })
      parser.on('close', () => resolve(form))
      parser.on('error', () => resolve(undefined))
      parser.end(body)
    } catch {
      resolve(undefined)
    }
  })
}
