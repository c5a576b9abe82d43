import type { IncomingMessage } from 'node:http'

export const bodyBytesMax = 20 * 1024 * 1024

/** Reads a request body of at most 20 MB; a longer one is thrown away unread and becomes undefined. */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyBytesMax) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => {
      if (size > bodyBytesMax) resolve(undefined)
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
    })
    request.on('error', reject)
  })
}

/** A JSON object, or undefined for anything else. */
export function readJson(body: Buffer): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body.toString()))
  } catch {
    return undefined
  }
}

/** The value when it is a plain JSON object. */
export const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

export const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A non-empty string; numbers count, since several vendors take `"1"` and `1` alike. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

export const isWebUrl = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
