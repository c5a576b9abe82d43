import type { IncomingHttpHeaders } from 'node:http'
import busboy from 'busboy'

/** The fields of a urlencoded or multipart body (RFC 7578), files let go; undefined when it is neither. */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<URLSearchParams | undefined> {
  return new Promise(resolve => {
    const fields = new URLSearchParams()
    try {
      const parser = busboy({ headers, limits: { fieldSize: 20 * 1024 * 1024, parts: 2000 } })
      parser.on('field', (name, value) => fields.append(name, value))
      parser.on('file', (_name, stream) => stream.resume())
      parser.on('close', () => resolve(fields))
      parser.on('error', () => resolve(undefined))
      parser.end(body)
    } catch {
      resolve(undefined)
    }
  })
}
