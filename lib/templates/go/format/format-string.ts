import type { Bytes } from '../bytes.ts'
import type { Flags } from './flags.ts'
import { pad } from './pad.ts'
import { canBackquote, firstRunes, quote } from './quote.ts'

/** fmt's verbs of strings; undefined where the verb is none of theirs. */
export function formatString(text: Bytes, verb: string, flags: Flags): Bytes | undefined {
  if (verb === 's' || (verb === 'v' && !flags.sharpV)) return pad(firstRunes(text, flags.precision), flags)
  if (verb === 'q' || verb === 'v') return quoted(text, flags)
  return verb === 'x' || verb === 'X' ? hexadecimal(text, verb, flags) : undefined
}

function quoted(text: Bytes, flags: Flags): Bytes {
  const short = firstRunes(text, flags.precision)
  if (flags.sharp && canBackquote(short)) return pad(`\`${short}\``, flags)
  return pad(quote(short, flags.plus), flags)
}

function hexadecimal(text: Bytes, verb: string, flags: Flags): Bytes {
  const hex = Buffer.from(text.slice(0, flags.precision), 'latin1').toString('hex')
  if (hex === '') return pad('', { ...flags, minus: false })
  const prefix = flags.sharp ? '0x' : ''
  const body = flags.space ? hex.replace(/..(?=.)/g, `$& ${prefix}`) : hex
  return pad(verb === 'X' ? (prefix + body).toUpperCase() : prefix + body, flags)
}
