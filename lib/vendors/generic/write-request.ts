import { percentEncoded, unchanged } from './escape.ts'
import { hasDotSegment, isHeaderValue } from './http-parts.ts'
import { planOf } from './plan.ts'
import type { GenericConfig } from './settings.ts'
import { fill, type Values } from './template.ts'

export interface WrittenRequest {
  method: GenericConfig['method']
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** A value would break out of where the template puts it; in words for the timeline. */
export class UnfitValue extends Error {}

/** The request for one message: every value escaped for its place. Throws `UnfitValue` where that cannot be. */
export function writeRequest(config: GenericConfig, values: Values): WrittenRequest {
  const plan = planOf(config)
  const path = fill(plan.path, values, percentEncoded)
  if (hasDotSegment(path)) throw new UnfitValue('a value cannot stand in the path')
  const headers: Record<string, string> = {}
  if (plan.body.contentType) headers['content-type'] = plan.body.contentType
  for (const [name, template] of plan.headers) {
    const value = fill(template, values, unchanged)
    if (!isHeaderValue(value)) throw new UnfitValue(`a value cannot stand in the header ${name}`)
    headers[name] = value
  }
  return { method: config.method, path: path || '/', headers, body: plan.body.write(values) }
}
