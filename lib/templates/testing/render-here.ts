import { toBytes } from '../go/bytes.ts'
import { EngineError } from '../go/engine-error.ts'
import { execute } from '../go/execute.ts'
import { lex } from '../go/parse/lexer.ts'
import { parseTemplate } from '../go/parse/parse-template.ts'
import type { Case, Result } from './go.ts'

/** What our engine makes of a case, before anything is sanitised; limits are no result. */
export function renderHere({ template, pages, values }: Case): Result {
  try {
    const set = parseTemplate('message', lex(toBytes(template)))
    return { output: execute(set, 'message', { pages, values }, false) }
  } catch (error) {
    if (error instanceof EngineError && error.kind !== 'limit') return { error: error.message }
    throw error
  }
}
