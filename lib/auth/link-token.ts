import { randomBytes } from 'node:crypto'
import { sha256 } from '#lib/core/secret.ts'

/** A new token of 256 random bits for a link, and the digest under which it is stored. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: sha256(token) }
}

/** The digest of a link's token, or undefined for anything that is none. */
export function hashLinkToken(token: unknown): string | undefined {
  return typeof token === 'string' && /^[\w-]{43}$/.test(token) ? sha256(token) : undefined
}
