import { toBytes } from './go/bytes.ts'
import type { TemplateSet } from './go/parse/node.ts'
import { parseTemplate } from './go/parse/parse-template.ts'

const mostTemplates = 200
const mostChars = 2_000_000

const cache = new Map<string, TemplateSet>()
let chars = 0

/** The parsed template; those used last are kept. Throws EngineError. */
export function parsed(name: string, source: string): TemplateSet {
  const key = `${name} ${source}`
  const known = cache.get(key)
  const set = known ?? parseTemplate(name, toBytes(source))
  if (known) cache.delete(key)
  else chars += key.length
  cache.set(key, set)
  for (const oldest of cache.keys()) {
    if (cache.size <= mostTemplates && chars <= mostChars) break
    cache.delete(oldest)
    chars -= oldest.length
  }
  return set
}
