import { type Dispatcher, Pool } from 'undici'
import { isConfined, isInnerLiteral, publicLookup } from './public-only.ts'
import type { VendorMessage } from './vendor.ts'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Base URL of the vendor's API; one connection pool is kept for each. */
  baseUrl: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer | undefined
  timeoutMs: number
  signal: AbortSignal
  /** Messages have connections of their own. */
  lane?: VendorMessage['lane']
}

export interface HttpAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** No answer came. `unavailable`: the request certainly did not leave; `ambiguous`: it may have been served. */
export class HttpFault extends Error {
  readonly kind: 'unavailable' | 'ambiguous'

  constructor(kind: 'unavailable' | 'ambiguous', message: string) {
    super(message)
    this.name = 'HttpFault'
    this.kind = kind
  }
}

interface Target {
  gate: Gate
  prefix: string
  /** Its host is an address that the caller may not reach. */
  inner: boolean
}

const notPublic = 'the address is not public'

const answerBytesMax = 256 * 1024
/** A code never waits for a connection that messages hold: they have their own, and fewer. */
const connectionsMax = { code: 128, message: 32 }
const targets = new Map<string, Target>()
const gates = new Map<string, Gate>()

/** Makes one request over a kept-alive connection, without redirects; throws only `HttpFault`. */
export function exchange(request: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    try {
      const { gate, prefix, inner } = targetOf(request.baseUrl, isConfined(), request.lane ?? 'code')
      if (inner) return reject(new HttpFault('unavailable', notPublic))
      gate.enter(new Exchange(request, prefix, gate, resolve, reject))
    } catch {
      reject(new HttpFault('unavailable', 'the base URL is malformed'))
    }
  })
}

/** `exchange` of a posted body. */
export function post(request: Omit<HttpRequest, 'method'>): Promise<HttpAnswer> {
  return exchange({ ...request, method: 'POST' })
}

/** Closes every pool, cutting requests that are still running. */
export async function closePools(): Promise<void> {
  const open = [...gates.values()]
  gates.clear()
  targets.clear()
  await Promise.all(open.map(gate => gate.pool.destroy()))
}

/** `confined`: only to public addresses. Such connections are never those of others. */
function targetOf(baseUrl: string, confined: boolean, lane: keyof typeof connectionsMax): Target {
  const key = `${confined} ${lane} ${baseUrl}`
  const known = targets.get(key)
  if (known) return known
  const url = new URL(baseUrl)
  const gateKey = `${confined} ${lane} ${url.origin}`
  const gate = gates.get(gateKey) ?? new Gate(url.origin, confined, connectionsMax[lane])
  const inner = confined && isInnerLiteral(url.hostname)
  const target = { gate, prefix: url.pathname.replace(/\/+$/, ''), inner }
  gates.set(gateKey, gate)
  targets.set(key, target)
  return target
}

/**
 * A pool and the queue before it. undici cannot take a request out of its own queue without losing a
 * connection over it, so what waits too long behind a hung vendor waits here and never reaches the pool.
 */
class Gate {
  readonly pool: Pool
  readonly #connections: number
  #waiting: Exchange[] = []
  #inside = 0

  constructor(origin: string, confined: boolean, connections: number) {
    this.#connections = connections
    // HTTP/1.1 only: over one shared HTTP/2 connection a single hung stream would take the others down with it.
    this.pool = new Pool(origin, {
      connections,
      pipelining: 1,
      allowH2: false,
      connect: { timeout: 3000, ...(confined && { lookup: publicLookup }) },
      // Each exchange has its own time.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  enter(exchange: Exchange): void {
    this.#waiting.push(exchange)
    this.#admit()
  }

  leave(): void {
    this.#inside--
    this.#admit()
  }

  #admit(): void {
    while (this.#inside < this.#connections) {
      const exchange = this.#waiting.shift()
      if (!exchange) return
      if (exchange.start(this.pool)) this.#inside++
    }
  }
}

/** One request's way through the pool. `onRequestStart` comes right before the first byte is written. */
class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined
  #answer: HttpAnswer = { status: 0, headers: {}, text: '' }
  #chunks: Buffer[] = []
  #bytes = 0
  #settled = false
  #timer: NodeJS.Timeout
  #request: HttpRequest
  #prefix: string
  #gate: Gate
  #inside = false
  #resolve: (answer: HttpAnswer) => void
  #reject: (fault: HttpFault) => void
  #onAbort = () => this.fail(this.#controller ? 'no answer in time' : 'no connection in time')

  constructor(
    request: HttpRequest,
    prefix: string,
    gate: Gate,
    resolve: (answer: HttpAnswer) => void,
    reject: (fault: HttpFault) => void,
  ) {
    this.#resolve = resolve
    this.#reject = reject
    this.#request = request
    this.#prefix = prefix
    this.#gate = gate
    this.#timer = setTimeout(this.#onAbort, request.timeoutMs)
    if (request.signal.aborted) this.#onAbort()
    else request.signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  /** False when it was given up on while it waited. */
  start(pool: Pool): boolean {
    if (this.#settled) return false
    this.#inside = true
    const { method, path, headers, body } = this.#request
    try {
      pool.dispatch({ method, path: this.#prefix + path, headers, body: body ?? null }, this)
    } catch {
      // A path or header that cannot be written; leaving at once would enter the gate's loop again.
      setImmediate(() => this.fail('the request could not be made from this configuration'))
    }
    return true
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Given up on while the connection was being made: it must not leave any more.
    if (this.#settled) controller.abort(new Error('too late'))
    else this.#controller = controller
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: HttpAnswer['headers']): void {
    this.#answer = { status, headers, text: '' }
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length
    if (this.#bytes > answerBytesMax) this.fail('the answer is too large')
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    if (this.#settled) return
    this.#settle()
    const [first] = this.#chunks
    const whole = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks)
    this.#resolve({ ...this.#answer, text: whole.toString('utf8') })
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.fail(this.#controller ? 'the connection broke before the answer' : describe(error))
  }

  fail(reason: string): void {
    if (this.#settled) return
    this.#settle()
    this.#reject(new HttpFault(this.#controller ? 'ambiguous' : 'unavailable', reason))
    this.#controller?.abort(new Error(reason))
  }

  #settle(): void {
    this.#settled = true
    clearTimeout(this.#timer)
    this.#request.signal.removeEventListener('abort', this.#onAbort)
    if (this.#inside) setImmediate(() => this.#gate.leave())
  }
}

function describe(error: Error & { code?: string }): string {
  const code = error.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name does not resolve'
  if (code === 'ENOTPUBLIC') return notPublic
  if (code === 'ECONNREFUSED') return 'the connection was refused'
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'no connection in time'
  if (/CERT|SELF_SIGNED|ISSUER|TLS|SSL|EPROTO/.test(code)) return 'the TLS connection could not be made'
  return 'the connection could not be made'
}
