import type { EmailTemplate, RenderedEmail, TemplateData } from './email.ts'
import { fromBytes } from './go/bytes.ts'
import { EngineError } from './go/engine-error.ts'
import { execute } from './go/execute.ts'
import { isHtml } from './has-document-tags.ts'
import { sanitize } from './html/sanitize.ts'
import { textOf } from './html/text-of.ts'
import { limits } from './limits.ts'
import { parsed } from './parsed.ts'
import { placed } from './placed.ts'
import type { TemplateField } from './template-error.ts'

/** Renders an e-mail in this thread, for as long as it takes. Throws TemplateError. */
export function render(template: EmailTemplate, data: TemplateData): RenderedEmail {
  const subject = oneLine(run('subject', template.subject, data, false))
  if (Buffer.byteLength(subject) > limits.subjectBytes)
    throw placed(
      'subject',
      '',
      new EngineError('limit', 0, `the subject is longer than ${limits.subjectBytes} bytes`),
    )
  if (!isHtml(template.message)) return { subject, text: run('message', template.message, data, false) }
  const html = sanitize(run('message', template.message, data, template.escapeValues))
  if (Buffer.byteLength(html) > limits.outputBytes)
    throw placed(
      'message',
      '',
      new EngineError('limit', 0, `the result is larger than ${limits.outputBytes} bytes`),
    )
  return { subject, html, text: textOf(html) }
}

function run(field: TemplateField, source: string, data: TemplateData, escapes: boolean): string {
  try {
    return fromBytes(execute(parsed(field, source), field, data, escapes))
  } catch (error) {
    throw error instanceof EngineError ? placed(field, source, error) : error
  }
}

/** A header's value: nothing in it may end the line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
