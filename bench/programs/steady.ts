import { Agent, request } from 'node:http'

/** Codes asked for at a fixed rate, whether the ones before are answered or not. */
export interface SteadyLoad {
  url: string
  merchantKey: string
  gatewayKey: string
  perSecond: number
  firstPhone: number
}
export interface SteadyResult {
  answers: number
  p50Ms: number
  p99Ms: number
  /** The first thing that was not a success. */
  fault?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const turnMs = 2

process.once('message', async message => {
  const load = message as SteadyLoad
  const latencies: number[] = []
  let fault: string | undefined
  let stopped = false
  let turn = 0
  const asked = new Set<Promise<void>>()
  const startedAt = performance.now()
  process.once('message', () => {
    stopped = true
  })
  while (!stopped) {
    const due = ((performance.now() - startedAt) / 1000) * load.perSecond
    for (; turn < due; turn++) {
      // Late is late: it counts from when it was due.
      const dueAt = startedAt + (turn / load.perSecond) * 1000
      const asking: Promise<void> = ask(load, turn).then(trouble => {
        latencies.push(performance.now() - dueAt)
        fault ??= trouble
        asked.delete(asking)
      })
      asked.add(asking)
    }
    await new Promise(done => setTimeout(done, turnMs))
  }
  await Promise.all(asked)
  latencies.sort((a, b) => a - b)
  const quantile = (part: number) => latencies[Math.floor(latencies.length * part)] ?? 0
  const result: SteadyResult = { answers: latencies.length, p50Ms: quantile(0.5), p99Ms: quantile(0.99) }
  process.send?.({ type: 'result', ...result, ...(fault === undefined ? {} : { fault }) }, () =>
    process.exit(0),
  )
})

function ask(
  { url, merchantKey, gatewayKey, firstPhone }: SteadyLoad,
  turn: number,
): Promise<string | undefined> {
  const phone = `+6281${String(firstPhone + turn).padStart(9, '0')}`
  const body = JSON.stringify({ phone, gateway_key: gatewayKey })
  const headers = {
    authorization: `Bearer ${merchantKey}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise(done => {
    const asking = request(`${url}/v1/otp/request`, { method: 'POST', agent, headers }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => done(answer.statusCode === 200 ? undefined : `${answer.statusCode}: ${text}`))
    })
    asking.on('error', error => done(error.message))
    asking.end(body)
  })
}
