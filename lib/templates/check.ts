import { fromBytes } from './go/bytes.ts'
import { EngineError } from './go/engine-error.ts'
import { inspect } from './go/inspect.ts'
import { parsed } from './parsed.ts'
import { placed } from './placed.ts'
import type { TemplateField } from './template-error.ts'

export interface CheckedTemplate {
  problems: { field: TemplateField; line: number; column: number; message: string }[]
  /** `{tags}` that are used, as they are written between the braces. */
  tags: string[]
  /** Data that is used, such as `.Pages[0].detail`, as far as it can be seen without running. */
  fields: string[]
}

/** Parses both parts in this thread and lists what they use; runs nothing. */
export function check(template: { subject: string; message: string }): CheckedTemplate {
  const result: CheckedTemplate = { problems: [], tags: [], fields: [] }
  for (const field of ['subject', 'message'] as const) {
    const source = template[field]
    const add = (error: EngineError) => {
      const { line, column, message } = placed(field, source, error)
      result.problems.push({ field, line, column, message })
    }
    try {
      const found = inspect(parsed(field, source))
      result.tags.push(...found.tags.map(fromBytes))
      result.fields.push(...found.fields.map(fromBytes))
      for (const problem of found.problems) add(problem)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      add(error)
    }
  }
  return { ...result, tags: [...new Set(result.tags)], fields: [...new Set(result.fields)] }
}
