import { type Bytes, decodeRune } from '../bytes.ts'
import { isAlphaNumeric } from '../characters.ts'

const forms = [
  /[+-]?0[xX][0-9a-fA-F_]*(\.[0-9a-fA-F_]*)?([pP][+-]?[0-9_]*)?i?/y,
  /[+-]?0[oO][0-7_]*(\.[0-7_]*)?i?/y,
  /[+-]?0[bB][01_]*(\.[01_]*)?i?/y,
  /[+-]?[0-9_]*(\.[0-9_]*)?([eE][+-]?[0-9_]*)?i?/y,
]

/** Where the number at this place ends, and whether it is one or two (1+2i); without `kind` it is broken. */
export function scanNumber(source: Bytes, at: number): { end: number; kind?: 'number' | 'complex' } {
  const end = scanOne(source, at)
  if (end < 0) return { end: -end }
  const sign = source.charAt(end)
  if (sign !== '+' && sign !== '-') return { end, kind: 'number' }
  const second = scanOne(source, end)
  if (second < 0 || source.charAt(second - 1) !== 'i') return { end: Math.abs(second) }
  return { end: second, kind: 'complex' }
}

/** The end of one number; negative where a letter follows it. */
function scanOne(source: Bytes, at: number): number {
  let end = at
  for (const form of forms) {
    form.lastIndex = at
    const match = form.exec(source)
    if (!match) continue
    end = at + match[0].length
    break
  }
  const { code, size } = decodeRune(source, end)
  return size > 0 && isAlphaNumeric(code) ? -(end + size) : end
}
