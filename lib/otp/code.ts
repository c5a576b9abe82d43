import { randomInt } from 'node:crypto'
import { byteaText } from '#db/call.ts'
import { open, seal, sign, signAll } from '#lib/core/secret.ts'
import type { StoredCode } from '#lib/messaging/create-delivery.ts'

/** A new code: every one of 10^length equally likely, leading zeros kept. */
export function makeCode(length: number): string {
  return randomInt(10 ** length)
    .toString()
    .padStart(length, '0')
}

const bound = (otpId: string, code: string) => `${otpId}:${code}`
const place = (otpId: string) => `otps.code:${otpId}`

/** A code made ready for the database: its digest bound to the otp, and sealed only if we may send it again. */
export function storeCode(otpId: string, code: string, owner: StoredCode['owner']): StoredCode {
  const { keyId, digest } = sign('code', bound(otpId, code))
  return {
    owner,
    length: code.length,
    hash: digest,
    keyId,
    ...(owner === 'platform' ? { sealed: seal(code, place(otpId)) } : {}),
  }
}

export function openCode(otpId: string, sealed: string): string {
  return open(sealed, place(otpId))
}

/** What the stored digest is if the code is right, under each key of the ring: key id → `\x…`. */
export function codeDigests(otpId: string, code: string): Record<string, string> {
  const digests = signAll('code', bound(otpId, code))
  return Object.fromEntries(digests.map(({ keyId, digest }) => [keyId, byteaText(digest)]))
}
