export type TemplateField = 'subject' | 'message'
export type TemplateErrorKind = 'syntax' | 'execution' | 'limit' | 'missing'

/** What is wrong and where; lines and columns begin with 1. */
export interface TemplateProblem {
  message: string
  field: TemplateField
  kind: TemplateErrorKind
  line: number
  column: number
  /** The `{tag}` without a value. */
  tag?: string
}

/** A template that cannot be rendered: its own fault, that of its data, or too large for what is allowed. */
export class TemplateError extends Error {
  readonly field: TemplateField
  readonly kind: TemplateErrorKind
  readonly line: number
  readonly column: number
  readonly tag?: string

  constructor({ message, field, kind, line, column, tag }: TemplateProblem) {
    super(message)
    this.name = 'TemplateError'
    this.field = field
    this.kind = kind
    this.line = line
    this.column = column
    if (tag !== undefined) this.tag = tag
  }
}
