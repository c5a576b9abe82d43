import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ReportRequest } from './vendor.ts'

/**
 * Whether X-Twilio-Signature is right: HMAC-SHA1 over the address as Twilio called it and the sorted form
 * fields. A JSON body is not in it; its digest stands in the query (bodySHA256) and is signed with the address.
 */
export function isSignedByTwilio(request: ReportRequest, authToken: string): boolean {
  const given = Buffer.from(request.headers['x-twilio-signature'] ?? '')
  const digest = request.query.get('bodySHA256')
  if (digest !== null && !equal(Buffer.from(digest), Buffer.from(sha256(request.body)))) return false
  const fields = digest === null ? concatenated(new URLSearchParams(request.body.toString('utf8'))) : ''
  return spellings(request.url).some(url =>
    equal(
      given,
      Buffer.from(
        createHmac('sha1', authToken)
          .update(url + fields)
          .digest('base64'),
      ),
    ),
  )
}

function concatenated(form: URLSearchParams): string {
  return [...new Set(form.keys())]
    .sort()
    .flatMap(name => [...new Set(form.getAll(name))].sort().map(value => name + value))
    .join('')
}

/** Twilio signs the port or leaves it out, depending on the product and on its own back end. */
function spellings(url: string): string[] {
  const parts = /^(https?):\/\/([^/:?]+|\[[^\]]+\])(?::\d+)?(.*)$/s.exec(url)
  if (!parts) return [url]
  const [, scheme, host, rest] = parts
  const standard = scheme === 'https' ? 443 : 80
  return [...new Set([url, `${scheme}://${host}${rest}`, `${scheme}://${host}:${standard}${rest}`])]
}

function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
