import { randomInt } from 'node:crypto'
import { byteaText } from '#db/call.ts'
import { sealCode } from '#lib/core/sealed-code.ts'
import { sign, signAll } from '#lib/core/secret.ts'
import type { StoredCode } from '#lib/messaging/create-delivery.ts'

/** A new code: every one of 10^length equally likely, leading zeros kept. */
export function makeCode(length: number): string {
  return randomInt(10 ** length)
    .toString()
    .padStart(length, '0')
}

const bound = (otpId: string, code: string) => `${otpId}:${code}`

/**
 * A code made ready for the database: its digest bound to the otp, and sealed only if we may send it again or `tell`
 * it to the merchant in callbacks.
 */
export function storeCode(
  otpId: string,
  code: string,
  owner: StoredCode['owner'],
  { tell = false } = {},
): StoredCode {
  const { keyId, digest } = sign('code', bound(otpId, code))
  return {
    owner,
    length: code.length,
    hash: digest,
    keyId,
    ...(owner === 'platform' ? { sealed: sealCode(otpId, code) } : {}),
    ...(owner !== 'platform' && tell ? { toldSealed: sealCode(otpId, code) } : {}),
  }
}

/** What the stored digest is if the code is right, under each key of the ring: key id → `\x…`. */
export function codeDigests(otpId: string, code: string): Record<string, string> {
  const digests = signAll('code', bound(otpId, code))
  return Object.fromEntries(digests.map(({ keyId, digest }) => [keyId, byteaText(digest)]))
}
