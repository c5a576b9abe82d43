import { type Bytes, encodeRune } from '../bytes.ts'
import { isPrint } from '../characters.ts'
import type { Flags } from './flags.ts'
import { pad, padWithSpaces } from './pad.ts'
import { quoteRune } from './quote.ts'

const bases: Record<string, number> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 }

/** fmt's verbs of integers; undefined where the verb is none of theirs. */
export function formatInteger(value: bigint, signed: boolean, verb: string, flags: Flags): Bytes | undefined {
  if (verb === 'v' && flags.sharpV && !signed) return digits(value, 'x', { ...flags, sharp: true })
  if (verb in bases) return digits(value, verb, flags)
  // As uint64, which is how fmt hands them on.
  const code = value < 0n || value > 0x10ffffn ? 0x110000 : Number(value)
  if (verb === 'c') return pad(encodeRune(code), flags)
  if (verb === 'q') return pad(quoteRune(code, flags.plus), flags)
  return verb === 'U' ? codePoint(value, flags) : undefined
}

function digits(value: bigint, verb: string, flags: Flags): Bytes {
  const { precision, width, zero, plus, space, sharp } = flags
  if (precision === 0 && value === 0n) return ' '.repeat(width ?? 0)
  const negative = value < 0n
  const sign = negative ? '-' : plus ? '+' : space ? ' ' : ''
  const filled = zero && width !== undefined ? width - sign.length : 0
  const text = (negative ? -value : value).toString(bases[verb]).padStart(precision ?? filled, '0')
  return padWithSpaces(sign + prefix(verb, sharp, text) + (verb === 'X' ? text.toUpperCase() : text), flags)
}

function prefix(verb: string, sharp: boolean, text: string): string {
  if (verb === 'O') return sharp && !text.startsWith('0') ? '0o0' : '0o'
  if (!sharp) return ''
  if (verb === 'o') return text.startsWith('0') ? '' : '0'
  return { b: '0b', x: '0x', X: '0X' }[verb] ?? ''
}

/** U+0041, with %#U 'A' after it. */
function codePoint(value: bigint, flags: Flags): Bytes {
  const unsigned = BigInt.asUintN(64, value)
  const hex = unsigned
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, flags.precision ?? 0), '0')
  const code = Number(unsigned)
  const shown = flags.sharp && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) && isPrint(code)
  return padWithSpaces(`U+${hex}${shown ? ` '${encodeRune(code)}'` : ''}`, flags)
}
