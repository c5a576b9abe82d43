import { params } from '#lib/api/endpoints/params-schema.ts'
import type { TemplateData } from '#lib/templates/email.ts'

export type ParamsReading =
  | { kind: 'params'; data: TemplateData }
  | { kind: 'params-invalid'; reason: string }

/** JSON text as the API's `params`, read by the API's own rules; the reason names the entry that is wrong. */
export function readParams(json: string): ParamsReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(json.trim() || '[]')
  } catch (error) {
    return { kind: 'params-invalid', reason: error instanceof Error ? error.message : String(error) }
  }
  const read = params.safeParse(parsed)
  if (read.success) return { kind: 'params', data: { values: read.data.values, pages: read.data.pages } }
  const [issue] = read.error.issues
  const place = (issue?.path ?? []).map(step => `[${String(step)}]`).join('')
  return { kind: 'params-invalid', reason: `params${place}: ${issue?.message ?? ''}` }
}
