import type { Bytes } from '../bytes.ts'
import type { Part } from './node.ts'

const pattern = /\{([A-Za-z0-9_.-]{1,64})\}/g

/** A text and the `{tags}` in it; `at` is its place in the source, or that of the literal that it was written in. */
export function splitTags(text: Bytes, at: number, inLiteral = false): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ name: match[1] ?? '', at: inLiteral ? at : at + match.index })
    from = match.index + match[0].length
  }
  if (from < text.length || parts.length === 0) parts.push(text.slice(from))
  return parts
}
