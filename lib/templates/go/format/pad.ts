import { type Bytes, countRunes } from '../bytes.ts'
import type { Flags } from './flags.ts'

/** Fills up to the width, counted in runes, on the side that the flags name. */
export function pad(text: Bytes, { width, minus, zero }: Flags): Bytes {
  const missing = (width ?? 0) - countRunes(text)
  if (missing <= 0) return text
  const filling = (zero ? '0' : ' ').repeat(missing)
  return minus ? text + filling : filling + text
}

/** With spaces, whatever the flags say. */
export function padWithSpaces(text: Bytes, flags: Flags): Bytes {
  return pad(text, { ...flags, zero: false })
}
