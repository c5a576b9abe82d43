import { AppError } from '#lib/core/error.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints/index.ts'
import { plainOperations } from './plain.ts'
import type { ApiRequest } from './request.ts'
import type { Answer } from './respond.ts'

type Found =
  | { kind: 'endpoint'; name: string; endpoint: Endpoint; path: Record<string, string> }
  | { kind: 'plain'; name: string; run: (request: ApiRequest) => Promise<Answer> }

interface Pattern<Target> {
  segments: string[]
  target: Target
}

const patternOf = <Target>(path: string, target: Target): Pattern<Target> => ({
  segments: path.split('/'),
  target,
})

/** The API answers under both roots: the seed's clients know `/v1`. */
const roots = ['/api/v1', '/v1']
const exact = new Map(
  roots.flatMap(root => endpoints.map(endpoint => [`${endpoint.method} ${root}${endpoint.path}`, endpoint])),
)
const patterns = roots.flatMap(root => endpoints.map(endpoint => patternOf(root + endpoint.path, endpoint)))
const plainPatterns = plainOperations.map(operation => patternOf(operation.path, operation))

/** Whether a path belongs to machines: everything else is Next's. */
export function isMachinePath(path: string): boolean {
  if (path.startsWith('/api/auth/')) return false
  return path === '/v1' || path.startsWith('/v1/') || path === '/api' || path.startsWith('/api/')
}

/** The operation that serves a request. Throws `pathUnknown`, or `methodNotAllowed` with `allow`. */
export function findOperation(method: string, path: string): Found {
  const endpoint = exact.get(`${method} ${path}`)
  if (endpoint) return { kind: 'endpoint', name: endpoint.name, endpoint, path: {} }
  // `/otp/request` is never `/otp/{id}`, whatever the method.
  const literal = patterns.some(pattern => pattern.segments.join('/') === path)
  const allowed: string[] = []
  for (const pattern of patterns) {
    if (literal && pattern.segments.join('/') !== path) continue
    const values = match(pattern, path)
    if (!values) continue
    if (pattern.target.method === method) {
      return { kind: 'endpoint', name: pattern.target.name, endpoint: pattern.target, path: values }
    }
    allowed.push(pattern.target.method)
  }
  for (const pattern of plainPatterns) {
    if (!match(pattern, path)) continue
    const { methods, name, run } = pattern.target
    if (methods.includes(method)) return { kind: 'plain', name, run }
    allowed.push(...methods)
  }
  if (allowed.length === 0) throw new AppError('pathUnknown')
  throw new AppError('methodNotAllowed', { headers: { allow: [...new Set(allowed)].join(', ') } })
}

function match({ segments }: Pattern<unknown>, path: string): Record<string, string> | undefined {
  const given = path.split('/')
  if (given.length !== segments.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? ''
    if (segment.startsWith('{')) values[segment.slice(1, -1)] = value
    else if (segment !== value) return undefined
  }
  return values
}
