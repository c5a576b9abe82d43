import { randomBytes } from 'node:crypto'
import { json, type Reply } from '../http/reply.ts'
import { retryAfter, type Trouble } from './vendor.ts'

/** Meta's error object; codes above 100 000 carry theirs in the message too (protocols 4.9). */
export function graphError(
  status: number,
  code: number,
  title: string,
  details?: string,
  headers?: Record<string, string>,
): Reply {
  const error = {
    message: code >= 100_000 ? `(#${code}) ${title}` : title,
    type: 'OAuthException',
    code,
    ...(details && { error_data: { messaging_product: 'whatsapp', details } }),
    fbtrace_id: randomBytes(9).toString('base64url'),
  }
  return json(status, { error }, headers)
}

/** The failures of a whole request in Meta's words. */
export function metaTrouble(trouble: Trouble): Reply {
  if (trouble === 'throttled')
    return graphError(429, 130429, 'Rate limit hit', 'Message failed to send: too many messages', retryAfter)
  if (trouble === 'down') return graphError(503, 131016, 'Service unavailable', 'Temporarily unavailable')
  if (trouble === 'unreadable') return graphError(400, 100, 'Invalid parameter', 'The body is not JSON')
  return graphError(500, 131000, 'Something went wrong', 'Message failed to send: unknown error')
}
