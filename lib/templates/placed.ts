import { fromBytes, toBytes } from './go/bytes.ts'
import type { EngineError } from './go/engine-error.ts'
import { TemplateError, type TemplateField } from './template-error.ts'

/** An engine's error with its place as line and column, as an editor counts them. */
export function placed(
  field: TemplateField,
  source: string,
  { at, kind, message, tag }: EngineError,
): TemplateError {
  const before = fromBytes(toBytes(source).slice(0, at))
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  const text = fromBytes(message)
  return new TemplateError({
    field,
    kind,
    message: text,
    line,
    column: before.length - lineStart + 1,
    ...(tag && { tag }),
  })
}
