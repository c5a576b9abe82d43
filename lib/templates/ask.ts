import { limits } from './limits.ts'
import { TemplateError } from './template-error.ts'
import type { Answer, Job } from './threads/job.ts'
import type { Refusal } from './threads/pool.ts'
import { sharedPool } from './threads/shared-pool.ts'

const refusals: Record<Refusal, string> = {
  time: `the template takes longer than ${limits.runMs} ms`,
  memory: `the template needs more than ${limits.memoryMb} MB`,
  crowded: 'too many templates at once',
  closed: 'the process is ending',
}

/** Has a thread do a job. Throws TemplateError. */
export async function ask(job: Job): Promise<Extract<Answer, { rendered: unknown } | { checked: unknown }>> {
  for (const field of ['subject', 'message'] as const)
    if (job.template[field].length > limits.sourceChars)
      throw limitError(`the ${field} is longer than ${limits.sourceChars} characters`, field)
  const answer = await sharedPool().run(job)
  if ('refused' in answer) throw limitError(refusals[answer.refused])
  if ('problem' in answer) throw new TemplateError(answer.problem)
  if ('failed' in answer) throw new Error(`a template could not be rendered: ${answer.failed}`)
  return answer
}

/** The place of what has none is the beginning. */
export function limitError(message: string, field: 'subject' | 'message' = 'message'): TemplateError {
  return new TemplateError({ field, kind: 'limit', message, line: 1, column: 1 })
}
