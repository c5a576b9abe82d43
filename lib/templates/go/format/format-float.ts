import type { Bytes } from '../bytes.ts'
import type { Flags } from './flags.ts'
import { floatText } from './float-text.ts'
import { pad } from './pad.ts'

const forms: Record<string, { verb: string; precision: number }> = {
  v: { verb: 'g', precision: -1 },
  b: { verb: 'b', precision: -1 },
  g: { verb: 'g', precision: -1 },
  G: { verb: 'G', precision: -1 },
  x: { verb: 'x', precision: -1 },
  X: { verb: 'X', precision: -1 },
  f: { verb: 'f', precision: 6 },
  F: { verb: 'f', precision: 6 },
  e: { verb: 'e', precision: 6 },
  E: { verb: 'E', precision: 6 },
}

/** fmt's verbs of float64; undefined where the verb is none of theirs. */
export function formatFloat(value: number, verb: string, flags: Flags): Bytes | undefined {
  const form = forms[verb]
  if (!form) return undefined
  const precision = flags.precision ?? form.precision
  const negative = value < 0 || Object.is(value, -0)
  const sign = negative ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  const plain = floatText(Math.abs(value), form.verb, precision)
  const text = flags.sharp && form.verb !== 'b' ? withPoint(plain, verb, precision) : plain
  if (sign && flags.zero) return sign + pad(text, { ...flags, width: (flags.width ?? 0) - 1 })
  return pad(sign + text, flags)
}

/** %#g keeps the point and the zeros after it. */
function withPoint(text: string, verb: string, precision: number): string {
  const hexadecimal = verb === 'x' || verb === 'X'
  const at = text.search(hexadecimal ? /[pP]/ : /[eE]/)
  const body = at < 0 ? text : text.slice(0, at)
  const tail = at < 0 ? '' : text.slice(at)
  let wanted = 'vgGx'.includes(verb) ? (precision === -1 ? 6 : precision) : 0
  const first = [...body].findIndex(char => char !== '0' && char !== '.')
  if (first >= 0) wanted -= [...body.slice(first)].filter(char => char !== '.').length
  const pointed = body.includes('.') ? body : `${body}.`
  if (!body.includes('.') && body === '0') wanted--
  return pointed + '0'.repeat(Math.max(wanted, 0)) + tail
}
