import type { z } from 'zod'
import type { FieldError } from '#lib/core/error.ts'

/** The first thing wrong with each field that was refused. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!first.has(field)) first.set(field, issue.message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
