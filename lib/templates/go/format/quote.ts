import { type Bytes, decodeRune, encodeRune, runeError, runes } from '../bytes.ts'
import { isPrint } from '../characters.ts'

const escapes: Record<string, string> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
}

/** strconv.Quote, or QuoteToASCII. */
export function quote(text: Bytes, ascii = false): Bytes {
  const pieces: Bytes[] = []
  for (const { at, code, size } of runes(text)) {
    const broken = code === runeError && size === 1
    pieces.push(broken ? `\\x${hex(text.charCodeAt(at), 2)}` : quotedRune(code, '"', ascii))
  }
  return `"${pieces.join('')}"`
}

/** strconv.QuoteRune, or QuoteRuneToASCII. */
export function quoteRune(code: number, ascii = false): Bytes {
  const known = code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? runeError : code
  return `'${quotedRune(known, "'", ascii)}'`
}

/** strconv.CanBackquote. */
export function canBackquote(text: Bytes): boolean {
  for (const { code, size } of runes(text)) {
    if (size > 1 && code === 0xfeff) return false
    if (size === 1 && (code === runeError || (code < 0x20 && code !== 9) || code === 0x60 || code === 0x7f))
      return false
  }
  return true
}

function quotedRune(code: number, mark: string, ascii: boolean): Bytes {
  const char = encodeRune(code)
  if (char === mark) return `\\${char}`
  const escaped = escapes[char]
  if (escaped) return escaped
  if (isPrint(code) && (!ascii || code < 0x80)) return char
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}

/** The first `count` runes. */
export function firstRunes(text: Bytes, count: number | undefined): Bytes {
  if (count === undefined) return text
  let at = 0
  for (let left = count; left > 0 && at < text.length; left--) at += decodeRune(text, at).size
  return text.slice(0, at)
}
