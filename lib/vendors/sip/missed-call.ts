import type { Report } from '../vendor.ts'
import { Call, type CallNews, type Login } from './call.ts'
import { finalStatus } from './call-status.ts'
import type { CallPlan } from './requests.ts'
import type { Trunk } from './trunk.ts'

export interface Patience {
  /** How long it rings before we end it. */
  ringMs: number
  /** How long a trunk that took the call may search for the phone. */
  searchMs: number
  /** How long a trunk that took the call may still refuse it before we believe it. */
  proveMs: number
}
type Ended = Extract<CallNews, { kind: 'ended' }>
/** What is known when the sender has to be answered. */
export type Decision = { kind: 'taken' } | Ended | { kind: 'silent' } | { kind: 'unreachable' }
export type CallReport = Pick<Report, 'status' | 'sipCode' | 'detail'>

/**
 * One missed call through one trunk: rings for its time and ends. `decided` settles when the trunk has taken or
 * refused it; what becomes of it after that is reported until `over` settles.
 */
export class MissedCall {
  readonly call: Call
  readonly decided: Promise<Decision>
  readonly over: Promise<void>
  readonly #patience: Patience
  readonly #report: (report: CallReport) => void
  #decide!: (decision: Decision) => void
  #close!: () => void
  #isDecided = false
  #abandoned = false
  /** 180; or only 183, which may be an announcement instead of a ringing tone. */
  #rings: 'no' | 'perhaps' | 'yes' = 'no'
  #proof: NodeJS.Timeout | undefined
  #patienceEnds: NodeJS.Timeout | undefined

  constructor(
    trunk: Trunk,
    plan: CallPlan,
    login: Login,
    patience: Patience,
    report: (report: CallReport) => void,
  ) {
    this.#patience = patience
    this.#report = report
    this.decided = new Promise(resolve => {
      this.#decide = resolve
    })
    this.over = new Promise(resolve => {
      this.#close = resolve
    })
    this.call = new Call(trunk, plan, login, news => this.#hear(news))
  }

  /** The sender cannot wait longer. A call that no trunk has confirmed is given up without a report. */
  hurry(): void {
    if (this.#proof) this.#settle({ kind: 'taken' })
    else this.abandon({ kind: 'silent' })
  }

  abandon(decision: Decision): void {
    if (this.#isDecided) return
    this.#abandoned = true
    this.#settle(decision)
    this.call.cancel()
  }

  #hear(news: CallNews): void {
    if (news.kind === 'progress') this.#progress(news.status)
    else this.#finish(news)
  }

  #finish(news: Exclude<CallNews, { kind: 'progress' }>): void {
    clearTimeout(this.#patienceEnds)
    if (this.#isDecided && !this.#abandoned) this.#reportEnd(news)
    else if (news.kind === 'answered') {
      this.#settle({ kind: 'taken' })
      this.#reportEnd(news)
    } else this.#settle(news)
    this.#close()
  }

  #progress(status: number): void {
    if (this.#abandoned) return
    this.#proof ??= setTimeout(() => this.#settle({ kind: 'taken' }), this.#patience.proveMs)
    if (status === 100) return
    this.#settle({ kind: 'taken' })
    if (status === 180 && this.#rings !== 'yes') {
      if (this.#rings === 'no') this.#endAfter(this.#patience.ringMs)
      this.#rings = 'yes'
      this.#report({ status: 'DELIVERED', sipCode: 180, detail: 'Ringing' })
    } else if (status === 183 && this.#rings === 'no') {
      this.#rings = 'perhaps'
      this.#endAfter(this.#patience.ringMs)
    }
  }

  #settle(decision: Decision): void {
    if (this.#isDecided) return
    this.#isDecided = true
    clearTimeout(this.#proof)
    this.#decide(decision)
    if (decision.kind === 'taken' && this.#rings === 'no') this.#endAfter(this.#patience.searchMs)
  }

  #endAfter(ms: number): void {
    clearTimeout(this.#patienceEnds)
    this.#patienceEnds = setTimeout(() => this.call.cancel(), ms)
  }

  #reportEnd(news: Exclude<CallNews, { kind: 'progress' }>): void {
    if (this.#abandoned) return
    if (news.kind === 'answered') this.#report({ status: 'DELIVERED', sipCode: 200, detail: 'Answered' })
    else if (news.kind !== 'ended') this.#report({ status: 'UNDELIVERED', sipCode: 408, detail: 'No answer' })
    else this.#reportCode(news)
  }

  #reportCode({ status, reason }: Ended): void {
    const ours = status === 487
    if (this.#rings === 'yes') {
      // That it ended as it should is no news.
      if (!ours) this.#report({ status: 'DELIVERED', sipCode: status, detail: reason })
    } else if (!ours) this.#report({ status: finalStatus(status), sipCode: status, detail: reason })
    else if (this.#rings === 'perhaps')
      this.#report({ status: 'DELIVERED', sipCode: 183, detail: 'Session Progress' })
    else this.#report({ status: 'UNDELIVERED', sipCode: 408, detail: 'The phone was not found in time' })
  }
}
