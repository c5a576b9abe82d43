import { ask, limitError } from './ask.ts'
import type { EmailTemplate, RenderedEmail, TemplateData } from './email.ts'
import { limits } from './limits.ts'

export type { EmailTemplate, RenderedEmail, TemplateData } from './email.ts'
export { TemplateError } from './template-error.ts'

/**
 * Renders subject and message with Go's text/template (1.19), fills `{tags}` once and sanitises HTML, in a thread of
 * its own: at most 500 ms of a processor, 64 MB, 1 MB of output. Throws TemplateError, never blocks the caller's event loop.
 */
export async function renderEmail(template: EmailTemplate, data: TemplateData): Promise<RenderedEmail> {
  const { subject, message, escapeValues } = template
  const pages = toJson(data.pages)
  const size = Object.entries(data.values).reduce(
    (sum, [tag, value]) => sum + tag.length + value.length,
    pages.length,
  )
  if (size > limits.dataChars)
    throw limitError(`the data is larger than ${limits.dataChars} characters of JSON`)
  const answer = await ask({
    kind: 'render',
    template: { subject, message, escapeValues },
    data: { values: data.values, pages },
  })
  if (!('rendered' in answer)) throw new Error('a rendering was answered with something else')
  return answer.rendered
}

function toJson(pages: readonly unknown[]): string {
  try {
    return JSON.stringify(pages)
  } catch (error) {
    if (error instanceof RangeError) throw limitError(`the data is nested more than ${limits.dataDepth} deep`)
    throw error
  }
}
