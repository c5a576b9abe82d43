import { ask } from './ask.ts'
import type { CheckedTemplate } from './check.ts'
import { TemplateError } from './template-error.ts'

/** Parses a template without running it: what is wrong with it, which `{tags}` and which data it uses. */
export async function checkTemplate(template: {
  subject: string
  message: string
}): Promise<CheckedTemplate> {
  const { subject, message } = template
  try {
    const answer = await ask({ kind: 'check', template: { subject, message } })
    if (!('checked' in answer)) throw new Error('a check was answered with something else')
    return answer.checked
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { field, line, column } = error
    return { problems: [{ field, line, column, message: error.message }], tags: [], fields: [] }
  }
}
