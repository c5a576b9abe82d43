import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ReportRequest } from '../vendor.ts'
import type { GenericConfig } from './settings.ts'

/**
 * Whether a report carries the proof that the account asks for. A shared secret or a password proves who sent it,
 * not that nobody repeats it: a report that comes twice changes nothing.
 */
export function isProven({ headers, body }: ReportRequest, config: GenericConfig): boolean {
  const { reportProof: proof, reportHeader, reportUser, reportSecret } = config
  if (proof === 'address') return true
  if (!reportSecret) return false
  const shown = headers[proof === 'basic' ? 'authorization' : reportHeader] ?? ''
  if (proof === 'header') return same(shown, reportSecret)
  if (proof === 'basic') {
    const login = Buffer.from(`${reportUser}:${reportSecret}`, 'utf8').toString('base64')
    return same(shown.replace(/^basic +/i, ''), login)
  }
  const signature = createHmac('sha256', reportSecret).update(body).digest()
  const bare = shown.trim().replace(/^sha256=/i, '')
  return same(bare.toLowerCase(), signature.toString('hex')) || same(bare, signature.toString('base64'))
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function same(shown: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(expected))
}
