import type { z } from 'zod'
import type { FieldError } from './error.ts'

/** One sentence for each field that was refused; nested fields as `routes.0.productId`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!first.has(field)) first.set(field, issue.message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
