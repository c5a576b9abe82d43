import type { FieldError } from '#lib/core/error.ts'
import { say } from '#lib/i18n/say.ts'
import { checkTemplate } from '#lib/templates/check-template.ts'

interface CheckedText {
  channel: string
  subject: string | null
  message: string | null
}

/** What is wrong with the template of an e-mail, each with its line and column; the text of other channels is none. */
export async function checkText({ channel, subject, message }: CheckedText): Promise<FieldError[]> {
  if (channel !== 'EMAIL' || message === null) return []
  const { problems } = await checkTemplate({ subject: subject ?? '', message })
  return problems.map(({ field, line, column, message: problem }) => ({
    field,
    message: say('templateProblem', { line, column, problem }),
  }))
}
