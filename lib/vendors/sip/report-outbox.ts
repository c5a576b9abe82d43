import { setTimeout as pause } from 'node:timers/promises'
import { log } from '#lib/core/log.ts'
import { oneLine } from '../call-vendor.ts'
import type { Report, SendContext } from '../vendor.ts'
import type { CallReport } from './missed-call.ts'

const pausesMs = [500, 1000, 2000, 4000, 8000]

/** Hands the reports of calls on in their order. Nobody sends them twice, so a failure is tried again for 15 s. */
export class ReportOutbox {
  readonly #pending = new Set<Promise<void>>()
  readonly #closing = new AbortController()

  /** A place to put the reports of one call. */
  of(callId: string, onReports: SendContext<unknown>['onReports']): (report: CallReport) => void {
    let before = Promise.resolve()
    return call => {
      const report = toReport(callId, call)
      before = before.then(() => this.#send(report, onReports))
      const sent = before.finally(() => this.#pending.delete(sent))
      this.#pending.add(sent)
    }
  }

  /** Resolves when everything is handed on, with no more than one further try each. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all(this.#pending)
  }

  async #send(report: Report, onReports: SendContext<unknown>['onReports']): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await onReports([report])
        return
      } catch (err) {
        const pauseMs = pausesMs[tries]
        if (pauseMs === undefined || (this.#closing.signal.aborted && tries > 0)) {
          log().error({ err, vendor: 'sip', call: report.vendorMessageId }, 'the report of a call is lost')
          return
        }
        await pause(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => {})
      }
    }
  }
}

/** A trunk's words may repeat the numbers, and the tail of the caller's is the code. */
function toReport(callId: string, { status, sipCode, detail = '' }: CallReport): Report {
  const words = oneLine(detail.replace(/\d{4,}/g, '•••'))
  return {
    vendorMessageId: callId,
    status,
    ...(sipCode === undefined ? {} : { sipCode }),
    ...(words ? { detail: words } : {}),
    at: new Date(),
    raw: { code: sipCode, reason: words },
  }
}
