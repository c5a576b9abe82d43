import type { Budget } from './budget.ts'
import type { Bytes } from './bytes.ts'
import { EngineError } from './engine-error.ts'
import { FunctionError } from './functions/function-error.ts'
import type { Part, TemplateSet } from './parse/node.ts'
import type { Value } from './values.ts'

interface Setting {
  set: TemplateSet
  /** What stands for each `{tag}`: in an action, and in the text. */
  values: ReadonlyMap<Bytes, { raw: Bytes; shown: Bytes }>
  /** Whether what pipelines print is escaped for HTML. */
  escapes: boolean
  budget: Budget
}

/** One execution: its variables, its output and the place it is at. */
export class State {
  /** Place in the source of what runs now, in bytes. */
  at = 0
  /** Templates around this one. */
  calls = 0
  variables: { name: Bytes; value: Value }[] = []
  readonly budget: Budget
  readonly set: TemplateSet
  readonly escapes: boolean
  private readonly values: Setting['values']
  private readonly pieces: Bytes[] = []

  constructor({ set, values, escapes, budget }: Setting) {
    this.set = set
    this.values = values
    this.escapes = escapes
    this.budget = budget
  }

  output(): Bytes {
    return this.pieces.join('')
  }

  write(text: Bytes): void {
    this.budget.write(text.length)
    this.pieces.push(text)
  }

  variable(name: Bytes): { value: Value } {
    const variable = this.variables.findLast(known => known.name === name)
    if (!variable) throw new FunctionError(`undefined variable: ${name}`)
    return variable
  }

  /** A text with its `{tags}` filled; those of the contract must have a value, unknown ones stay as they are. */
  fill(parts: readonly Part[], form: 'raw' | 'shown'): Bytes {
    const [only] = parts
    if (parts.length === 1 && typeof only === 'string') return only
    const filled = parts.map(part => {
      if (typeof part === 'string') return part
      const value = this.values.get(part.name)
      if (value) return value[form]
      if (part.name !== 'OTP' && !/^parameter_\d+$/.test(part.name)) return `{${part.name}}`
      throw new EngineError('missing', part.at, `there is no value for {${part.name}}`, part.name)
    })
    this.budget.make(filled.reduce((sum, piece) => sum + piece.length, 0))
    return filled.join('')
  }
}
