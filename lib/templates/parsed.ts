import { toBytes } from './go/bytes.ts'
import { lex } from './go/parse/lexer.ts'
import type { TemplateSet } from './go/parse/node.ts'
import { parseTemplate } from './go/parse/parse-template.ts'

interface Kept {
  set: TemplateSet
  /** About the memory that it takes, in bytes. */
  weight: number
}
const mostTemplates = 200
const mostWeight = 20_000_000
const tokenWeight = 300

const cache = new Map<string, Kept>()
let weight = 0

/** The parsed template; those used last are kept. Throws EngineError. */
export function parsed(name: string, source: string): TemplateSet {
  const key = `${name} ${source}`
  const kept = cache.get(key) ?? parse(name, source)
  if (!cache.delete(key)) weight += kept.weight
  cache.set(key, kept)
  for (const [oldest, { weight: freed }] of cache) {
    if (cache.size <= mostTemplates && weight <= mostWeight) break
    cache.delete(oldest)
    weight -= freed
  }
  return kept.set
}

function parse(name: string, source: string): Kept {
  const tokens = lex(toBytes(source))
  return { set: parseTemplate(name, tokens), weight: source.length * 3 + tokens.length * tokenWeight }
}
