import type { Budget } from '../budget.ts'
import { type Bytes, decodeRune, toBytes } from '../bytes.ts'
import { isPrint } from '../characters.ts'

const html: Record<string, string> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\0': toBytes('\ufffd'),
}

/** template.HTMLEscapeString. */
export function escapeHtml(text: Bytes, budget?: Budget): Bytes {
  return made(
    text.replace(/["'&<>\0]/g, char => html[char] ?? char),
    budget,
  )
}

const js: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
}

/** template.JSEscapeString. */
export function escapeJs(text: Bytes, budget: Budget): Bytes {
  const pieces: Bytes[] = []
  for (let at = 0; at < text.length; ) {
    const { code, size } = decodeRune(text, at)
    const char = text.slice(at, at + size)
    if (code < 0x20 || (code >= 0x80 && !isPrint(code)))
      pieces.push(`\\u${code.toString(16).toUpperCase().padStart(4, '0')}`)
    else pieces.push(js[char] ?? char)
    at += size
  }
  return made(pieces.join(''), budget)
}

/** url.QueryEscape. */
export function escapeUrl(text: Bytes, budget: Budget): Bytes {
  const escaped = text.replace(/[^A-Za-z0-9_.~-]/g, char =>
    char === ' ' ? '+' : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return made(escaped, budget)
}

function made(text: Bytes, budget?: Budget): Bytes {
  budget?.make(text.length)
  return text
}
