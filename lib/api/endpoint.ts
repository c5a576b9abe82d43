import type { z } from 'zod'
import type { ErrorName } from '#lib/core/error.ts'

/** Who calls: the merchant whose key came with the request. */
export interface Caller {
  merchantId: string
  keyId: string
}
export interface Call<Body> {
  caller: Caller
  body: Body
  /** Values of `{name}` segments of the path. */
  path: Record<string, string>
  /** The id a delivery made by this call gets; known before so that a repeated call can be recognised. */
  deliveryId: string
  /** Marks the call as executed: from then on its answer is kept for its Idempotency-Key. */
  executed: () => void
}
export interface Success<Data> {
  message: string
  data?: Data
  headers?: Record<string, string>
}

/** One operation of the public API as a value: everything the doorway, the documents and the tests need. */
export interface Endpoint<Body = unknown, Data = unknown> {
  method: 'GET' | 'POST'
  /** Below `/v1`, with `{name}` for a variable segment. */
  path: string
  name: string
  summary: string
  description: string
  body?: z.ZodType<Body>
  bodyBytesMax: number
  /** What `data` is on success. */
  data?: z.ZodType<Data>
  /** The errors of its own, besides those every endpoint has. */
  errors: readonly ErrorName[]
  /** Whether an Idempotency-Key is honoured. */
  idempotent: boolean
  run: (call: Call<Body>) => Promise<Success<Data>>
}

/** Fixes an endpoint's types, so that its `run` agrees with its schemas. */
export function endpoint<Body, Data>(definition: Endpoint<Body, Data>): Endpoint {
  return definition as Endpoint
}
