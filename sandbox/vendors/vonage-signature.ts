import { createHmac } from 'node:crypto'

/** `sig` of a receipt: HMAC-SHA256 over `&name=value` in order, `&` and `=` in values as `_` (protocols 4.11). */
export function signVonage(secret: string, fields: Record<string, string>): string {
  const text = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `&${name}=${value.replace(/[&=]/g, '_')}`)
    .join('')
  return createHmac('sha256', secret).update(text).digest('hex').toUpperCase()
}
