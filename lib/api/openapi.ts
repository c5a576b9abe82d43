import { z } from 'zod'
import { type ErrorName, errorTable } from '#lib/core/error.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints/index.ts'
import type { Answer } from './respond.ts'

const everywhere: ErrorName[] = [
  'keyUnknown',
  'keyRevoked',
  'merchantInactive',
  'addressRefused',
  'internal',
  'databaseUnavailable',
  'overloaded',
]
const withBody: ErrorName[] = ['notJson', 'bodyTooLarge', 'payloadInvalid']
const withKey: ErrorName[] = ['idempotencyRunning', 'idempotencyMismatch']

const introduction = `Sends one-time passwords through many providers. Every answer has the same envelope: \`status\`, \`message\`, on success \`data\`, on failure a \`code\` of seven digits and sometimes \`errors\`.

Start with the [quick start](/docs); look up [errors](/docs/errors) and [statuses](/docs/statuses).`

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A text of your own: the same key and body within 24 hours get the same answer, and nothing is sent twice. See [Idempotency](/docs/idempotency).',
  schema: { type: 'string', minLength: 1, maxLength: 255, examples: ['order-4711-login-1'] },
}

let document: string | undefined

/** The OpenAPI 3.1 document, made from the schemas that validate. */
export async function openApi(): Promise<Answer> {
  document ??= JSON.stringify(describeApi())
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: document,
  }
}

/** The document as a value. */
export function describeApi() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const methods = paths[endpoint.path] ?? {}
    methods[endpoint.method.toLowerCase()] = describeEndpoint(endpoint)
    paths[endpoint.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sandi API',
      version: '1',
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    externalDocs: { description: 'Guides, samples and all errors', url: '/docs' },
    servers: [{ url: '/api/v1' }, { url: '/v1' }],
    security: [{ merchantKey: [] }],
    paths,
    components: {
      securitySchemes: {
        merchantKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A merchant key. It belongs on your server, never into a browser or an app.',
        },
      },
      schemas: { Failure: failure },
    },
  }
}

function describeEndpoint(endpoint: Endpoint) {
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const parameters = [
    ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })),
    ...(endpoint.idempotent ? [idempotencyKey] : []),
  ]
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    description: endpoint.description,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? { requestBody: { required: true, content: json(z.toJSONSchema(endpoint.body, { io: 'input' })) } }
      : {}),
    responses: { 200: { description: 'Done.', content: json(success(endpoint)) }, ...failures(endpoint) },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

function success(endpoint: Endpoint) {
  const data = endpoint.data && z.toJSONSchema(endpoint.data, { io: 'input' })
  return {
    type: 'object',
    required: ['status', 'message', ...(data ? ['data'] : [])],
    properties: { status: { const: true }, message: { type: 'string' }, ...(data ? { data } : {}) },
  }
}

const failure = {
  type: 'object',
  required: ['status', 'message', 'code'],
  properties: {
    status: { const: false },
    message: { type: 'string' },
    code: { type: 'string', pattern: '^[0-9]{7}$' },
    data: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function failures(endpoint: Endpoint) {
  const names = [
    ...everywhere,
    ...(endpoint.body ? withBody : []),
    ...(endpoint.idempotent ? withKey : []),
    ...endpoint.errors,
  ]
  const byStatus = new Map<number, string[]>()
  for (const name of new Set(names)) {
    const { status, code, message } = errorTable[name]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `[\`${code}\`](/docs/errors#${code}) ${message}`])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      { description: lines.join('\n\n'), content: json({ $ref: '#/components/schemas/Failure' }) },
    ]),
  )
}
