import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demo } from '../support/demo.ts'

export interface Answer {
  /** `in`: let in. `away`: sent elsewhere. `shut`: 401 or 403. `nothing`: there is no such thing. `failed`: it broke. */
  kind: 'in' | 'away' | 'shut' | 'nothing' | 'failed'
  to?: string
  status: number
  body: string
}

/** Asks for a page or a route, or sends it a form with nothing in it, as a browser with these cookies does. */
export async function visit(path: string, cookie = '', method: 'GET' | 'POST' = 'GET'): Promise<Answer> {
  const { url } = demo()
  const headers = { cookie, ...(method === 'POST' && { origin: url }) }
  const response = await fetch(url + path, { method, redirect: 'manual', headers })
  return read(response, response.headers.get('location'))
}

/** Calls a server action as a page of ours does. */
export async function call(
  name: string,
  input: unknown[],
  cookie = '',
  headers: object = {},
): Promise<Answer> {
  const { url } = demo()
  const response = await fetch(`${url}/not-allowed`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin: url,
      'next-action': actionId(name),
      'content-type': 'text/plain;charset=UTF-8',
      ...headers,
    },
    body: JSON.stringify(input.map(encode)),
  })
  return read(response, response.headers.get('x-action-redirect')?.split(';', 1)[0] ?? null)
}

async function read(response: Response, location: string | null): Promise<Answer> {
  const { status } = response
  const body = response.headers.get('content-type')?.startsWith('text/event-stream')
    ? await firstPart(response)
    : await response.text()
  if (location) return { kind: 'away', to: new URL(location, demo().url).pathname, status, body }
  if (status === 404) return { kind: 'nothing', status, body }
  if (status === 401 || status === 403) return { kind: 'shut', status, body }
  if (/^\w+:E\{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"/m.test(body)) return { kind: 'nothing', status, body }
  const threw = /^\w+:E\{/m.test(body)
  return { kind: status < 400 && !threw ? 'in' : 'failed', status, body }
}

async function firstPart(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const part = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(part?.value)
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: object }>
}
let manifest: Manifest | undefined

function actionId(name: string): string {
  const file = join(import.meta.dirname, '..', '..', '.next', 'server', 'server-reference-manifest.json')
  manifest ??= JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const found = Object.entries(manifest.node).find(
    ([, { filename, exportedName }]) => `${filename}#${exportedName}` === name,
  )
  if (!found) throw new Error(`the build has no action ${name}`)
  return found[0]
}

/** As React writes the arguments of an action: plain JSON but for what JSON lacks. */
function encode(value: unknown): unknown {
  if (value instanceof Date) return `$D${value.toISOString()}`
  if (value === undefined) return '$undefined'
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encode(part)]))
  }
  return value
}
