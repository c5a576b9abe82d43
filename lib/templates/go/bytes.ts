/** A Go string: one character for each byte of its UTF-8, so that lengths, indexes and slices are Go's. */
export type Bytes = string

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, as in encoding/json. */
export function toBytes(text: string): Bytes {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}

/** The text that the bytes are in UTF-8; broken sequences become U+FFFD. */
export function fromBytes(bytes: Bytes): string {
  return isAscii(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8')
}

export interface Rune {
  code: number
  size: number
}

export const runeError = 0xfffd

/** utf8.DecodeRuneInString: one byte and U+FFFD where the bytes are no UTF-8; size 0 at the end. */
export function decodeRune(bytes: Bytes, at: number): Rune {
  const first = bytes.charCodeAt(at)
  if (first < 0x80) return { code: first, size: 1 }
  if (Number.isNaN(first)) return { code: runeError, size: 0 }
  const size =
    first >= 0xf0 && first <= 0xf4
      ? 4
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xc2 && first < 0xe0
          ? 2
          : 0
  let code = first & (0xff >> (size + 1))
  for (let next = 1; next < size; next++) {
    const byte = bytes.charCodeAt(at + next)
    if (!(byte >= 0x80 && byte < 0xc0)) return { code: runeError, size: 1 }
    code = (code << 6) | (byte & 0x3f)
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0
  const broken = size === 0 || code < smallest || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
  return broken ? { code: runeError, size: 1 } : { code, size }
}

/** utf8.EncodeRune: what is no character becomes U+FFFD. */
export function encodeRune(code: number): Bytes {
  const valid = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return toBytes(String.fromCodePoint(valid ? code : runeError))
}

export function* runes(bytes: Bytes): Generator<Rune & { at: number }> {
  for (let at = 0; at < bytes.length; ) {
    const rune = decodeRune(bytes, at)
    yield { ...rune, at }
    at += rune.size
  }
}

/** utf8.RuneCountInString. */
export function countRunes(bytes: Bytes): number {
  if (isAscii(bytes)) return bytes.length
  let count = 0
  for (let at = 0; at < bytes.length; count++) at += decodeRune(bytes, at).size
  return count
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII's.
  return /^[\x00-\x7f]*$/.test(text)
}
