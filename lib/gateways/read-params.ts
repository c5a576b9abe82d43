import { z } from 'zod'
import type { TemplateData } from '#lib/templates/email.ts'

const value = z.strictObject({ tag: z.string().max(64), value: z.string().max(4096) })
const loop = z.strictObject({ tag: z.literal('loop'), data: z.array(z.unknown()) })
/** Files play no part in a text. */
const attach = z.strictObject({ tag: z.literal('attach'), attachments: z.array(z.unknown()) })
const params = z.array(z.union([loop, attach, value])).max(500)

export type Params = z.output<typeof params>
export type ParamsReading = { kind: 'params'; params: Params } | { kind: 'invalid'; reason: string }

/** The `params` of a message as JSON text, in the shape of the API; the reason names the entry that is wrong. */
export function readParams(json: string): ParamsReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(json.trim() || '[]')
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) }
  }
  const read = params.safeParse(parsed)
  if (read.success) return { kind: 'params', params: read.data }
  const [issue] = read.error.issues
  return { kind: 'invalid', reason: `params${(issue?.path ?? []).map(step => `[${String(step)}]`).join('')}` }
}

/** What a template is filled with: values by their tag, and the `loop` data as `.Pages`. */
export function templateData(params: Params): TemplateData {
  const values: Record<string, string> = {}
  let pages: readonly unknown[] = []
  for (const param of params) {
    if ('value' in param) values[param.tag] = param.value
    else if ('data' in param) pages = param.data
  }
  return { values, pages }
}
