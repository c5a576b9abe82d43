import { Complex } from '../values.ts'
import { parseFloat64 } from './parse-float.ts'

/** A number of the source without a type of its own; `overflow` is one that no int can hold. */
export type Constant = { value: bigint | number | Complex } | { overflow: true } | { problem: string }

const largest = 2n ** 63n
const integer =
  /^[+-]?(?:0[xX]_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|0[bB]_?[01]+(?:_[01]+)*|0(?:[oO]?_?[0-7]+(?:_[0-7]+)*)?|[1-9][0-9]*(?:_[0-9]+)*)$/

/** The constant that a number is in text/template (newNumber and idealConstant of Go 1.19). */
export function parseNumber(text: string): Constant {
  if (text.endsWith('i')) {
    const imaginary = parseFloat64(text.slice(0, -1))
    if (imaginary !== undefined) return { value: new Complex(0, imaginary) }
  }
  const whole = parseInteger(text)
  if (whole !== undefined) return inRange(whole, text)
  const float = parseFloat64(text)
  if (float === undefined) return { problem: `illegal number syntax: "${text}"` }
  return /[.eEpP]/.test(text) ? { value: float } : { problem: `integer overflow: "${text}"` }
}

/** `1+2i`. */
export function parseComplex(text: string): Constant {
  const split = /^(.+?)(?<![eEpP])([+-].*)i$/.exec(text)
  const real = parseFloat64(split?.[1] ?? '')
  const imaginary = parseFloat64(split?.[2] ?? '')
  if (real === undefined || imaginary === undefined) return { problem: `illegal number syntax: "${text}"` }
  return { value: new Complex(real, imaginary) }
}

function inRange(whole: bigint, text: string): Constant {
  if (whole < largest && whole >= -largest) return { value: whole }
  if (whole < 2n * largest && whole > 0n && !text.startsWith('+')) return { overflow: true }
  return { problem: `integer overflow: "${text}"` }
}

/** strconv.ParseInt with base 0, without its range. */
function parseInteger(text: string): bigint | undefined {
  if (!integer.test(text)) return undefined
  const negative = text.startsWith('-')
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '')
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits
  if (/^0[oO]$/.test(octal)) return undefined
  const value = BigInt(octal.toLowerCase())
  return negative ? -value : value
}
