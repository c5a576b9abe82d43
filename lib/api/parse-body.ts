import type { z } from 'zod'
import { AppError } from '#lib/core/error.ts'

/** A body in its schema's shape. Names printed with a capital in the seed (`Email`) are read too. */
export function parseBody<Body>(schema: z.ZodType<Body>, json: unknown): Body {
  const result = schema.safeParse(withLowerCaseNames(json), {
    error: issue => (issue.input === undefined ? 'is required' : undefined),
  })
  if (result.success) return result.data
  throw new AppError('payloadInvalid', {
    errors: result.error.issues.slice(0, 20).map(issue => ({
      field: issue.path.join('.') || 'body',
      message: issue.message,
    })),
  })
}

function withLowerCaseNames(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  if (!/[A-Z]/.test(Object.keys(json).join())) return json
  const entries = Object.entries(json)
  const named = Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]))
  return { ...named, ...json }
}
