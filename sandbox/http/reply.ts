import type { IncomingHttpHeaders } from 'node:http'

export type Incoming = {
  method: string
  /** The path after the vendor's own base, decoded never: vendors compare it as it came. */
  path: string
  query: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export type Reply = { status: number; headers: Record<string, string>; body: string | Buffer }

export const json = (status: number, value: unknown, headers?: Record<string, string>): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

export const text = (status: number, body: string, headers?: Record<string, string>): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
})

export const page = (body: string, headers?: Record<string, string>): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})
