import autocannon, { type Instance, type Options, type Result } from 'autocannon'

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

async function run({ url, headers, connections, work }: Load): Promise<LoadResult> {
  const told: Code[] = []
  let fault: string | undefined
  let lastAt = 0
  let turn = 0
  const body = () => {
    if ('codes' in work) return work.codes[turn++]
    return { phone: phone(work.firstPhone + turn++), gateway_key: work.gatewayKey }
  }
  const startedAt = performance.now()
  const {
    '2xx': answers,
    latency,
    errors,
    timeouts,
    resets,
  } = await fire(instance => ({
    url,
    connections,
    timeout: 30,
    ...('codes' in work ? { amount: work.codes.length } : { duration: work.seconds }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        setupRequest: request => ({ ...request, body: JSON.stringify(body()) }),
        onResponse: (status, text) => {
          lastAt = performance.now()
          if (status < 200 || status > 299) {
            fault ??= `HTTP ${status}: ${text}`
            instance().stop()
          } else if (url.endsWith('/generate')) told.push(readCode(text))
        },
      },
    ],
  }))
  if (errors + timeouts + resets > 0) {
    fault ??= `${errors} errors, ${timeouts} time-outs, ${resets} resets`
  }
  return {
    answers,
    seconds: (lastAt - startedAt) / 1000,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    codes: told,
    ...(fault === undefined ? {} : { fault }),
  }
}

function fire(optionsFor: (instance: () => Instance) => Options): Promise<Result> {
  return new Promise((resolve, reject) => {
    const instance: Instance = autocannon(
      optionsFor(() => instance),
      (error, result) => (error ? reject(error) : resolve(result)),
    )
  })
}

/** An Indonesian mobile number; every turn has its own. */
function phone(turn: number): string {
  return `+6281${String(turn).padStart(9, '0')}`
}

function readCode(text: string): Code {
  const { data } = JSON.parse(text) as { data: { id: string; otp: string } }
  return { otp_id: data.id, otp: data.otp }
}
