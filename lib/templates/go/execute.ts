import { createBudget, LimitError } from './budget.ts'
import { type Bytes, toBytes } from './bytes.ts'
import { EngineError } from './engine-error.ts'
import { escapeHtml } from './functions/escape.ts'
import { FunctionError } from './functions/function-error.ts'
import type { TemplateSet } from './parse/node.ts'
import { State } from './state.ts'
import { fromJson } from './values.ts'
import { runTemplate } from './walk.ts'

export interface Inputs {
  /** What `{tags}` are replaced by, as text. */
  values: Readonly<Record<string, string>>
  /** `.Pages`, as JSON.parse gives it. */
  pages: readonly unknown[]
}

/**
 * Runs the template called `name` and gives back its bytes. Values, and what pipelines print, are escaped for HTML
 * where `escapes` says so. Throws EngineError.
 */
export function execute(set: TemplateSet, name: Bytes, { values, pages }: Inputs, escapes: boolean): Bytes {
  const state = new State({ set, values: tagValues(values), escapes, budget: createBudget() })
  try {
    runTemplate(state, name, fromJson({ Pages: pages, Params: values }))
    return state.output()
  } catch (error) {
    if (error instanceof FunctionError) throw new EngineError('execution', state.at, error.message)
    if (error instanceof LimitError) throw new EngineError('limit', state.at, error.message)
    if (error instanceof RangeError)
      throw new EngineError('limit', state.at, 'the template needs too much of the state')
    throw error
  }

  function tagValues(texts: Readonly<Record<string, string>>): Map<Bytes, { raw: Bytes; shown: Bytes }> {
    return new Map(
      Object.entries(texts).map(([tag, text]) => {
        const raw = toBytes(text)
        return [toBytes(tag), { raw, shown: escapes ? escapeHtml(raw) : raw }]
      }),
    )
  }
}
