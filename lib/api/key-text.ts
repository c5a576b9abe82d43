import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const start = 'sandi_'
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const checksumLength = 6
const randomPart = /^sandi_[A-Za-z0-9_-]{43}$/

/** A merchant key: `sandi_`, 256 random bits, and six characters by which a mistyped key is told without a look-up. */
export function makeKeyText(): string {
  const text = start + randomBytes(32).toString('base64url')
  return text + checksum(text)
}

/** Whether a text is a key somebody may have been given; the first keys, 49 characters long, had no checksum. */
export function mayBeKey(text: string): boolean {
  if (randomPart.test(text)) return true
  const body = text.slice(0, -checksumLength)
  return randomPart.test(body) && text.slice(-checksumLength) === checksum(body)
}

/** CRC-32 in base 62, as GitHub's tokens have it: secret scanners can tell a key from other text. */
function checksum(text: string): string {
  let rest = crc32(text)
  let written = ''
  for (let place = 0; place < checksumLength; place++) {
    written = digits.charAt(rest % 62) + written
    rest = Math.floor(rest / 62)
  }
  return written
}
