import { Agent, request } from 'undici'
import type { Scenario } from './scenario.ts'

export type Report = {
  method?: 'GET' | 'POST'
  url: string
  body?: string
  headers: Record<string, string>
  /** Whether the vendor tries again after this answer; connection errors count as status 0. */
  retryOn?: (status: number) => boolean
}

const retryAfterMs = [1000, 3000, 9000]
const inFlightMax = 64
const waitingMax = 100_000
const timeoutMs = 5000

type Waiting = { report: Report; attempt: number; tried: () => void }

/** Delivers reports with a vendor's persistence: up to three retries, bounded in number and time. */
export function createReportQueue(scenario: Scenario) {
  const agent = new Agent({ connections: inFlightMax, connect: { timeout: timeoutMs } })
  const counts = { acknowledged: 0, abandoned: 0, dropped: 0 }
  let waiting: Waiting[] = []
  let head = 0
  let inFlight = 0
  let closed = false

  const deliver = async ({ method = 'POST', url, body, headers }: Report): Promise<number> => {
    try {
      const answer = await request(url, {
        method,
        body: body ?? null,
        headers,
        dispatcher: agent,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      })
      await answer.body.dump()
      return answer.statusCode
    } catch {
      return 0
    }
  }

  const attempt = async (job: Waiting) => {
    const status = await deliver(job.report)
    job.tried()
    if (status >= 200 && status < 300) {
      counts.acknowledged++
      return
    }
    const pause = retryAfterMs[job.attempt]
    if (pause === undefined || job.report.retryOn?.(status) === false) {
      counts.abandoned++
      return
    }
    setTimeout(() => add({ ...job, attempt: job.attempt + 1 }), scenario.paced(pause)).unref()
  }

  const pump = () => {
    while (inFlight < inFlightMax && head < waiting.length) {
      const job = waiting[head++]
      if (!job) continue
      inFlight++
      void attempt(job).finally(() => {
        inFlight--
        pump()
      })
    }
    if (head > 1024 && head * 2 > waiting.length) {
      waiting = waiting.slice(head)
      head = 0
    }
  }

  const add = (job: Waiting) => {
    if (closed || waiting.length - head >= waitingMax) {
      counts.dropped++
      job.tried()
      return
    }
    waiting.push(job)
    pump()
  }

  return {
    /** Resolves after the first attempt, whatever came of it; retries go on behind. */
    send: (report: Report) =>
      new Promise<void>(resolve => {
        add({ report, attempt: 0, tried: resolve })
      }),
    counts: () => ({ waiting: waiting.length - head, inFlight, ...counts }),
    close() {
      closed = true
      head = waiting.length
      return agent.destroy()
    },
  }
}
