import { createHmac } from 'node:crypto'

/** X-Twilio-Signature of a form: the address, then every field's name and value in order (protocols 4.10, §0). */
export function signTwilio(authToken: string, url: string, form: URLSearchParams): string {
  const fields = [...form].sort(([a], [b]) => (a < b ? -1 : 1)).flat()
  return createHmac('sha1', authToken)
    .update(url + fields.join(''))
    .digest('base64')
}
