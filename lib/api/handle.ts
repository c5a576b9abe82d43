import { isDatabaseUnavailable } from '#db/call.ts'
import { AppError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { parseJson } from '#lib/core/json.ts'
import { log } from '#lib/core/log.ts'
import type { Call, Endpoint } from './endpoint.ts'
import { claimKey, freeKey, keepAnswer } from './idempotency.ts'
import { requireCaller } from './merchant-key.ts'
import { parseBody } from './parse-body.ts'
import type { ApiRequest } from './request.ts'
import { type Answer, fail, succeed } from './respond.ts'
import { findOperation } from './routes.ts'
import { observeRequest } from './telemetry.ts'

/** Answers a machine's request. Never throws: what goes wrong becomes the contract's envelope. */
export async function handle(request: ApiRequest): Promise<Answer> {
  const startedAt = performance.now()
  const requestId = newId()
  let operation = 'unknown'
  let answer: Answer
  try {
    const found = findOperation(request.method, request.path)
    operation = found.name
    answer = await (found.kind === 'plain' ? found.run(request) : call(found.endpoint, found.path, request))
  } catch (error) {
    answer = fail(toAppError(error, requestId, operation), request.headers['accept-language'])
  }
  const seconds = (performance.now() - startedAt) / 1000
  observeRequest(operation, answer.status, seconds)
  log().debug({ requestId, operation, status: answer.status, ms: Math.round(seconds * 1000) }, 'answered')
  answer.headers['x-request-id'] = requestId
  answer.headers['x-content-type-options'] = 'nosniff'
  return answer
}

/** key → parse → idempotency → use case → envelope. */
async function call(endpoint: Endpoint, path: Record<string, string>, request: ApiRequest): Promise<Answer> {
  const caller = await requireCaller(request.headers.authorization, request.readAddress)
  const raw = endpoint.body ? await readJsonBody(endpoint, request) : undefined
  const body = raw && endpoint.body ? parseBody(endpoint.body, parseJson(raw)) : undefined
  const deliveryId = newId()
  const key = endpoint.idempotent ? readKey(request.headers['idempotency-key']) : undefined
  const run = (executed: () => void) =>
    endpoint.run({ caller, body, path, deliveryId, executed } as Call<unknown>)
  if (key === undefined || raw === undefined) return succeed(await run(() => {}))
  const keyed = { merchantId: caller.merchantId, route: endpoint.path, key, body: raw, deliveryId }
  return (await claimKey(keyed)) ?? runOnce(keyed, run, request.headers['accept-language'])
}

async function runOnce(
  keyed: Parameters<typeof keepAnswer>[0],
  run: (executed: () => void) => ReturnType<Endpoint['run']>,
  acceptLanguage: string | undefined,
): Promise<Answer> {
  let executed = false
  try {
    const answer = succeed(await run(() => (executed = true)))
    await keepAnswer(keyed, answer)
    return answer
  } catch (error) {
    if (!executed) await freeKey(keyed)
    else if (error instanceof AppError) await keepAnswer(keyed, fail(error, acceptLanguage))
    throw error
  }
}

function readJsonBody(endpoint: Endpoint, request: ApiRequest): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new AppError('notJson')
  return request.readBody(endpoint.bodyBytesMax)
}

function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  if (/^[\x20-\x7e]{1,255}$/.test(header)) return header
  const message = 'must be 1 to 255 printable characters'
  throw new AppError('payloadInvalid', { errors: [{ field: 'Idempotency-Key', message }] })
}

function toAppError(error: unknown, requestId: string, operation: string): AppError {
  if (error instanceof AppError) return error
  const unavailable = isDatabaseUnavailable(error)
  log().error(
    { requestId, operation, err: error },
    unavailable ? 'the database is unavailable' : 'a request failed',
  )
  return new AppError(unavailable ? 'databaseUnavailable' : 'internal', { cause: error })
}
