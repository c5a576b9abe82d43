import { type Bytes, decodeRune, encodeRune } from '../bytes.ts'

const letters: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

/** strconv.Unquote of a "…" or `…` literal; undefined where Go has invalid syntax. */
export function unquote(literal: Bytes): Bytes | undefined {
  const body = literal.slice(1, -1)
  if (literal.startsWith('`')) return body.replaceAll('\r', '')
  if (!body.includes('\\')) return body
  let text = ''
  for (let at = 0; at < body.length; ) {
    const char = unquoteChar(body, at, '"')
    if (!char) return undefined
    text += char.text
    at = char.end
  }
  return text
}

/** Code of a '…' literal; undefined where Go has invalid syntax. */
export function unquoteRune(literal: Bytes): number | undefined {
  const char = unquoteChar(literal, 1, "'")
  return char && char.end === literal.length - 1 ? char.code : undefined
}

/** strconv.UnquoteChar. */
function unquoteChar(
  text: Bytes,
  at: number,
  quote: string,
): { text: Bytes; code: number; end: number } | undefined {
  const char = text.charAt(at)
  if (char === quote) return undefined
  if (char !== '\\') {
    const { code, size } = decodeRune(text, at)
    return size === 0 ? undefined : { text: text.slice(at, at + size), code, end: at + size }
  }
  const kind = text.charAt(at + 1)
  const digits = { x: 2, u: 4, U: 8 }[kind]
  if (digits) {
    const hex = text.slice(at + 2, at + 2 + digits)
    if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex)) return undefined
    const code = Number.parseInt(hex, 16)
    const end = at + 2 + digits
    if (kind === 'x') return { text: String.fromCharCode(code), code, end }
    const valid = code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    return valid ? { text: encodeRune(code), code, end } : undefined
  }
  if (/[0-7]/.test(kind)) {
    const octal = text.slice(at + 1, at + 4)
    const code = Number.parseInt(octal, 8)
    return /^[0-7]{3}$/.test(octal) && code < 256
      ? { text: String.fromCharCode(code), code, end: at + 4 }
      : undefined
  }
  const letter = letters[kind]
  if (letter === undefined || ((kind === '"' || kind === "'") && kind !== quote)) return undefined
  return { text: letter, code: letter.charCodeAt(0), end: at + 2 }
}
