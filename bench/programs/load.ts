import { connect, type Socket } from 'node:net'
import { readMessages } from './http-messages.ts'

export interface Code {
  otp_id: string
  otp: string
}
/** Requests for numbers from `firstPhone` on for some seconds, or one for each code. */
export interface Load {
  url: string
  headers: Record<string, string>
  connections: number
  work: { seconds: number; gatewayKey: string; firstPhone: number } | { codes: Code[] }
}
export interface LoadResult {
  answers: number
  seconds: number
  p50Ms: number
  p99Ms: number
  /** What the answers told, where they show codes. */
  codes: Code[]
  /** The first thing that was not a success. */
  fault?: string
}

process.once('message', async message => {
  const result = await run(message as Load)
  process.send?.({ type: 'result', ...result }, () => process.exit(0))
})

async function run(load: Load): Promise<LoadResult> {
  const { pathname } = new URL(load.url)
  const nextBody = bodies(load.work)
  const tellsCodes = pathname.endsWith('/generate')
  const codes: Code[] = []
  const latencies: number[] = []
  let fault: string | undefined
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: load.connections }, keepAsking))
  const seconds = (performance.now() - startedAt) / 1000
  latencies.sort((a, b) => a - b)
  const quantile = (part: number) => latencies[Math.floor(latencies.length * part)] ?? 0
  return {
    answers: latencies.length,
    seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    codes,
    ...(fault === undefined ? {} : { fault }),
  }

  /** One keep-alive connection: the next request goes out when the last one is answered. */
  function keepAsking(): Promise<void> {
    const { hostname, port } = new URL(load.url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    return new Promise(done => {
      const head = headOf(load)
      let askedAt = 0
      const ask = () => {
        const body = fault === undefined ? nextBody() : undefined
        if (body === undefined) return end(socket, done)
        askedAt = performance.now()
        socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`, 'latin1')
      }
      const onAnswer = (answerHead: string, body: string) => {
        latencies.push(performance.now() - askedAt)
        if (!answerHead.startsWith('HTTP/1.1 200 ')) fault ??= `${answerHead.split('\r\n', 1)[0]}: ${body}`
        else if (tellsCodes) codes.push(readCode(body))
        ask()
      }
      const onEnd = () => {
        fault ??= 'a closed connection'
        end(socket, done)
      }
      socket.on('connect', ask).on('data', readMessages(onAnswer)).on('error', onEnd).on('close', onEnd)
      socket.setTimeout(30_000, onEnd)
    })
  }
}

function end(socket: Socket, done: () => void): void {
  socket.removeAllListeners('close').destroy()
  done()
}

function headOf({ url, headers }: Load): string {
  const { pathname, host } = new URL(url)
  const lines = Object.entries({ host, 'content-type': 'application/json', ...headers })
  return `POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`
}

function bodies(work: Load['work']): () => string | undefined {
  let turn = 0
  if ('codes' in work) {
    return () => {
      const code = work.codes[turn++]
      return code && JSON.stringify(code)
    }
  }
  const endsAt = performance.now() + work.seconds * 1000
  return () => {
    if (performance.now() > endsAt) return undefined
    return JSON.stringify({ phone: phone(work.firstPhone + turn++), gateway_key: work.gatewayKey })
  }
}

/** An Indonesian mobile number; every turn has its own. */
function phone(turn: number): string {
  return `+6281${String(turn).padStart(9, '0')}`
}

function readCode(text: string): Code {
  const { data } = JSON.parse(text) as { data: { id: string; otp: string } }
  return { otp_id: data.id, otp: data.otp }
}
