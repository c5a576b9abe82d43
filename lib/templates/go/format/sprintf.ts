import type { Budget } from '../budget.ts'
import { type Bytes, decodeRune } from '../bytes.ts'
import { Byte, typeName, type Value } from '../values.ts'
import { type Flags, noFlags } from './flags.ts'
import { formatArgument, plainText } from './format-value.ts'

const most = 1_000_000
const flagNames = { '#': 'sharp', '0': 'zero', '+': 'plus', '-': 'minus', ' ': 'space' } as const

/** fmt.Sprintf, its complaints about wrong formats included. */
export function sprintf(format: Bytes, args: readonly Value[], budget: Budget): Bytes {
  const pieces: Bytes[] = []
  let at = 0
  let argument = 0
  let reordered = false
  let goodNumber = true
  let afterIndex = false

  const put = (text: Bytes) => {
    budget.make(text.length)
    pieces.push(text)
  }
  while (at < format.length) {
    goodNumber = true
    const percent = format.indexOf('%', at)
    const end = percent < 0 ? format.length : percent
    if (end > at) put(format.slice(at, end))
    at = end + 1
    if (percent < 0) break
    if (!directive()) break
  }
  if (!reordered && argument < args.length) put(`%!(EXTRA ${args.slice(argument).map(extra).join(', ')})`)
  return pieces.join('')

  /** One % and what follows it; false where the format ended too early. */
  function directive(): boolean {
    const flags: Flags = { ...noFlags }
    for (; format.charAt(at) in flagNames && at < format.length; at++) {
      flags[flagNames[format.charAt(at) as keyof typeof flagNames]] = true
      if (flags.minus) flags.zero = false
    }
    afterIndex = readIndex()
    readWidth(flags)
    readPrecision(flags)
    if (!afterIndex) afterIndex = readIndex()
    if (at >= format.length) {
      put('%!(NOVERB)')
      return false
    }
    const { size } = decodeRune(format, at)
    const verb = format.slice(at, at + size)
    at += size
    if (verb === '%') put('%')
    else if (!goodNumber) put(`%!${verb}(BADINDEX)`)
    else if (argument >= args.length) put(`%!${verb}(MISSING)`)
    else {
      if (verb === 'v') {
        Object.assign(flags, { sharpV: flags.sharp, sharp: false, plusV: flags.plus, plus: false })
      }
      budget.make(Math.max(flags.width ?? 0, flags.precision ?? 0))
      put(formatArgument(args[argument++], verb, flags, budget))
    }
    return true
  }

  function readWidth(flags: Flags): void {
    if (format.charAt(at) === '*') {
      at++
      const width = integerArgument()
      if (width === undefined) put('%!(BADWIDTH)')
      flags.width = width === undefined ? undefined : Math.abs(width)
      if (width !== undefined && width < 0) Object.assign(flags, { minus: true, zero: false })
      afterIndex = false
      return
    }
    flags.width = readNumber()
    if (afterIndex && flags.width !== undefined) goodNumber = false
  }

  function readPrecision(flags: Flags): void {
    if (format.charAt(at) !== '.' || at + 1 >= format.length) return
    at++
    if (afterIndex) goodNumber = false
    afterIndex = readIndex()
    if (format.charAt(at) !== '*') {
      flags.precision = readNumber() ?? 0
      return
    }
    at++
    const precision = integerArgument()
    flags.precision = precision !== undefined && precision >= 0 ? precision : undefined
    if (flags.precision === undefined) put('%!(BADPREC)')
    afterIndex = false
  }

  /** Digits; a number that is too large takes the rest of the format with it, as in fmt. */
  function readNumber(): number | undefined {
    const digits = /^\d*/.exec(format.slice(at, at + 1000))?.[0] ?? ''
    let number = 0
    for (const digit of digits) {
      if (number > most) {
        at = format.length
        return undefined
      }
      number = number * 10 + Number(digit)
    }
    at += digits.length
    return digits === '' ? undefined : number
  }

  /** `[3]`: the next argument is the third. */
  function readIndex(): boolean {
    if (format.charAt(at) !== '[') return false
    reordered = true
    const close = format.indexOf(']', at)
    if (format.length - at < 3 || close < 0) {
      goodNumber = false
      at++
      return false
    }
    const inside = format.slice(at + 1, close)
    at = close + 1
    const number = /^\d+$/.test(inside) && Number(inside) <= most * 10 ? Number(inside) : undefined
    if (number !== undefined && number >= 1 && number <= args.length) {
      argument = number - 1
      return true
    }
    goodNumber = false
    return number !== undefined
  }

  function integerArgument(): number | undefined {
    if (argument >= args.length) return undefined
    const value = args[argument++]
    const whole = value instanceof Byte ? value.code : value
    if (typeof whole !== 'bigint' || whole > BigInt(most) || whole < BigInt(-most)) return undefined
    return Number(whole)
  }

  function extra(value: Value): Bytes {
    return value === undefined || value === null ? '<nil>' : `${typeName(value)}=${plainText(value, budget)}`
  }
}
