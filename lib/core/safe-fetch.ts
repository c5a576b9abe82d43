import { isIP } from 'node:net'
import { buildConnector, Pool } from 'undici'
import { checkTarget, type Resolver, type Target, type TargetRefusal } from './safe-target.ts'

export interface SafeRequest {
  method: 'POST' | 'GET'
  headers: Record<string, string>
  body?: string | Buffer
  /** For everything together: finding the address, connecting, sending, and the whole answer. */
  timeoutMs?: number
  /** What of the answer's body is read; the rest is not waited for. */
  bytesMax?: number
  signal?: AbortSignal
  resolver?: Resolver
}
type FetchFailure = TargetRefusal | 'header' | 'timeout' | 'aborted' | 'connection' | 'tls' | 'broken'
export type SafeAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: Buffer; latencyMs: number }
  | { kind: 'failed'; reason: FetchFailure; latencyMs: number }

const poolsMax = 256
const connectionsMax = 64
const pools = new Map<string, Pool>()

/**
 * Calls an address that a merchant gave: checks it anew, connects to exactly the address that was checked, follows
 * no redirect, knows no proxy. Never throws for what the network or the other side does.
 */
export async function safeFetch(address: string, request: SafeRequest): Promise<SafeAnswer> {
  const { timeoutMs = 15_000, signal } = request
  const startedAt = performance.now()
  const latency = () => Math.round(performance.now() - startedAt)
  const fail = (reason: FetchFailure): SafeAnswer => ({ kind: 'failed', reason, latencyMs: latency() })
  if (!headersAreSafe(request.headers)) return fail('header')
  const time = AbortSignal.timeout(timeoutMs)
  const end = signal ? AbortSignal.any([time, signal]) : time
  try {
    const target = await before(end, checkTarget(address, request.resolver))
    if (target.kind === 'refused') return fail(target.reason)
    return { kind: 'answer', ...(await exchange(target, request, end)), latencyMs: latency() }
  } catch (error) {
    if (signal?.aborted) return fail('aborted')
    return fail(time.aborted ? 'timeout' : describe(error as Error & { code?: string }))
  }
}

/** Closes every kept connection, cutting requests that are still running. */
export async function closeSafePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map(pool => pool.destroy()))
}

async function exchange(target: Target & { kind: 'allowed' }, request: SafeRequest, signal: AbortSignal) {
  const { method, headers, body = null, bytesMax = 65_536 } = request
  const path = target.url.pathname + target.url.search
  const answer = await poolOf(target).request({ method, path, headers, body, signal })
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer.body) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    // Leaving the loop closes the connection.
    if (bytes >= bytesMax) break
  }
  const entries = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(entries) as Record<string, string>,
    body: Buffer.concat(chunks).subarray(0, bytesMax),
  }
}

/** Connections are kept for one host at one checked address: nothing that was not checked is ever reused. */
function poolOf({ url, address, family }: Target & { kind: 'allowed' }): Pool {
  const key = `${url.origin} ${address}`
  const known = pools.get(key)
  pools.delete(key)
  const pool = known ?? new Pool(url.origin, { ...settings, connect: connectTo(address, family) })
  pools.set(key, pool)
  if (pools.size > poolsMax) closeOldest()
  return pool
}

function closeOldest(): void {
  for (const [key, pool] of pools) {
    pools.delete(key)
    // What it is doing now is finished first.
    void pool.close()
    return
  }
}

const settings = {
  connections: connectionsMax,
  pipelining: 1,
  allowH2: false,
  keepAliveTimeout: 10_000,
  // Each call has its own time.
  headersTimeout: 0,
  bodyTimeout: 0,
}

/** The name stays in `Host` and in TLS; only where the socket goes is decided here. */
function connectTo(address: string, family: 4 | 6): buildConnector.connector {
  const connect = buildConnector({
    timeout: 10_000,
    autoSelectFamily: false,
    lookup: (_name, _options, found) => found(null, address, family),
  })
  return (options, callback) => {
    const servername = isIP(options.hostname) ? undefined : options.servername
    connect({ ...options, servername }, callback)
  }
}

function headersAreSafe(headers: Record<string, string>): boolean {
  return Object.entries(headers).every(
    ([name, value]) => /^[a-z0-9-]+$/i.test(name) && /^[\x20-\x7e]*$/.test(value),
  )
}

/** The same promise, or a rejection when the signal aborts before. */
function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const cut = Promise.withResolvers<never>()
  const onAbort = () => cut.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  return Promise.race([promise, cut.promise]).finally(() => signal.removeEventListener('abort', onAbort))
}

function describe({ code = '' }: Error & { code?: string }): FetchFailure {
  if (/CERT|SELF_SIGNED|ISSUER|TLS|SSL|EPROTO|ALTNAME/.test(code)) return 'tls'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT/.test(code))
    return 'connection'
  return 'broken'
}
