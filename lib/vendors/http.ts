import { type Dispatcher, Pool } from 'undici'

export interface HttpRequest {
  /** Base URL of the vendor's API; one connection pool is kept for each. */
  baseUrl: string
  path: string
  headers: Record<string, string>
  body: string | Buffer
  timeoutMs: number
  signal: AbortSignal
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

interface Origin {
  pool: Pool
  prefix: string
}

const answerBytesMax = 256 * 1024
const origins = new Map<string, Origin>()
const pools = new Map<string, Pool>()

/** Posts one request over a kept-alive connection, without redirects; throws only `HttpFault`. */
export function post(request: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(request, resolve, reject)
    try {
      const { pool, prefix } = originOf(request.baseUrl)
      const { headers, body } = request
      pool.dispatch({ method: 'POST', path: prefix + request.path, headers, body }, exchange)
    } catch {
      exchange.fail('the request could not be made from this configuration')
    }
  })
}

/** Closes every pool, cutting requests that are still running. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  origins.clear()
  await Promise.all(open.map(pool => pool.destroy()))
}

function originOf(baseUrl: string): Origin {
  const known = origins.get(baseUrl)
  if (known) return known
  const url = new URL(baseUrl)
  let pool = pools.get(url.origin)
  if (!pool) {
    // HTTP/1.1 only: over one shared HTTP/2 connection a single hung stream would take the others down with it.
    const connect = { timeout: 3000 }
    pool = new Pool(url.origin, { connections: 128, pipelining: 1, allowH2: false, connect })
    pools.set(url.origin, pool)
  }
  const origin = { pool, prefix: url.pathname.replace(/\/+$/, '') }
  origins.set(baseUrl, origin)
  return origin
}

/** One request's way through the pool. `onRequestStart` comes right before the first byte is written. */
class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined
  #answer: HttpAnswer = { status: 0, headers: {}, text: '' }
  #chunks: Buffer[] = []
  #bytes = 0
  #settled = false
  #timer: NodeJS.Timeout
  #signal: AbortSignal
  #resolve: (answer: HttpAnswer) => void
  #reject: (fault: HttpFault) => void
  #onAbort = () => this.fail(this.#controller ? 'no answer in time' : 'no connection in time')

  constructor(
    request: HttpRequest,
    resolve: (answer: HttpAnswer) => void,
    reject: (fault: HttpFault) => void,
  ) {
    this.#resolve = resolve
    this.#reject = reject
    this.#signal = request.signal
    this.#timer = setTimeout(this.#onAbort, request.timeoutMs)
    if (this.#signal.aborted) this.#onAbort()
    else this.#signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Given up on while it waited for a connection: it must not leave any more.
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
    this.#signal.removeEventListener('abort', this.#onAbort)
  }
}

function describe(error: Error & { code?: string }): string {
  const code = error.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name does not resolve'
  if (code === 'ECONNREFUSED') return 'the connection was refused'
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'no connection in time'
  if (/CERT|SELF_SIGNED|ISSUER|TLS|SSL|EPROTO/.test(code)) return 'the TLS connection could not be made'
  return 'the connection could not be made'
}
