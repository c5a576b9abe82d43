import { unavailable } from '../call-vendor.ts'
import type { SendContext, SendOutcome, VendorMessage } from '../vendor.ts'
import type { Login } from './call.ts'
import { verdictOf } from './call-status.ts'
import type { SipConfig } from './config.ts'
import { type Decision, MissedCall } from './missed-call.ts'
import { NumberPool, readNumbers } from './number-pool.ts'
import { planCall } from './plan-call.ts'
import { ReportOutbox } from './report-outbox.ts'
import type { Timers } from './transaction.ts'
import { Trunk } from './trunk.ts'
import { readTrunks } from './trunk-list.ts'

interface Line {
  trunk: Trunk
  login: Login
}
interface Dialling {
  message: VendorMessage
  signal: AbortSignal
  onReports: SendContext<unknown>['onReports']
  caller: string
}
type Dialled = { decision: Decision; callId: string; report: ReturnType<ReportOutbox['of']> }
/** Nothing could be sent at all. */
type Unsent = { decision: { kind: 'unsent'; reason: string } }

const closingMs = 1500

/** One SIP account: its trunks in order, its calling numbers, and the calls that are going on. */
export class SipAccount {
  readonly #config: SipConfig
  readonly #lines: Line[]
  readonly #pool: NumberPool
  readonly #outbox = new ReportOutbox()
  readonly #calls = new Set<MissedCall>()
  #dialling = 0
  #state: 'open' | 'retiring' | 'closed' = 'open'

  constructor(config: SipConfig, timers?: Timers) {
    this.#config = config
    this.#pool = new NumberPool(readNumbers(config.numbers) ?? [])
    const { user, password, realm, localAddress, localPort, publicAddress } = config
    const credentials = user ? { user, password, realm: realm || undefined } : undefined
    this.#lines = (readTrunks(config.trunks) ?? []).map(({ host, port }, index) => ({
      trunk: new Trunk({
        host,
        port,
        localAddress,
        localPort: localPort === 0 ? 0 : localPort + index,
        publicAddress,
        ...(timers ? { timers } : {}),
      }),
      login: { credentials },
    }))
  }

  /**
   * Calls from one number of the pool through the first trunk that takes it. A trunk that says nothing is followed
   * by the next with the same number: at worst the phone shows it twice, and the code is one.
   */
  async place(
    message: VendorMessage,
    signal: AbortSignal,
    onReports: Dialling['onReports'],
  ): Promise<SendOutcome> {
    if (this.#state !== 'open') return unavailable('the account is being closed')
    if (this.#calls.size + this.#dialling >= this.#config.callsMax) return unavailable('all lines are busy')
    const { caller, codes } = this.#pool.choose(message.recipient, message.codeLength)
    const deadline = Date.now() + this.#config.timeoutMs
    let outcome = unavailable('no time left')
    for (const [index, line] of this.#lines.entries()) {
      const waitMs = (deadline - Date.now()) / (this.#lines.length - index)
      if (waitMs <= 0 || signal.aborted) break
      const next = outcomeOf(
        await this.#dial(line, { message, signal, onReports, caller }, waitMs),
        caller,
        codes,
      )
      // What nobody knows is not hidden by a trunk that certainly did nothing.
      if (outcome.kind !== 'ambiguous' || next.kind === 'accepted') outcome = next
      if (outcome.kind === 'accepted') break
    }
    return outcome
  }

  /** Takes no more calls; those that are going on end in their own time. */
  retire(): void {
    this.#state = 'retiring'
    this.#closeWhenIdle()
  }

  /** Ends every call, waits shortly for the last answers and reports, and gives the sockets back. */
  async close(): Promise<void> {
    this.#state = 'closed'
    const calls = [...this.#calls]
    for (const call of calls) {
      call.hurry()
      call.call.cancel()
    }
    await inTime(Promise.all(calls.map(call => call.over)), closingMs)
    await inTime(this.#outbox.close(), closingMs)
    for (const { trunk } of this.#lines) trunk.close()
  }

  async #dial(line: Line, dialling: Dialling, waitMs: number): Promise<Dialled | Unsent> {
    const { message, signal, onReports, caller } = dialling
    const startedAt = Date.now()
    this.#dialling++
    const problem = await inTime(line.trunk.connect(), waitMs, signal).then(
      inTimeAtAll => (inTimeAtAll ? undefined : 'the server was not found in time'),
      () => 'the server’s name is unknown or our port is taken',
    )
    this.#dialling--
    if (problem !== undefined) return { decision: { kind: 'unsent', reason: problem } }
    if (this.#state === 'closed')
      return { decision: { kind: 'unsent', reason: 'the account is being closed' } }
    const { ringSeconds, searchSeconds, proveMs } = this.#config
    const plan = planCall(this.#config, line.trunk.options.host, caller, message.recipient)
    const patience = { ringMs: ringSeconds * 1000, searchMs: searchSeconds * 1000, proveMs }
    let report: Dialled['report'] | undefined
    const call = new MissedCall(line.trunk, plan, line.login, patience, news => report?.(news))
    const { callId } = call.call.identity
    report = this.#outbox.of(callId, onReports)
    this.#keep(call)
    const hurry = () => call.hurry()
    const timer = setTimeout(hurry, Math.max(0, waitMs - (Date.now() - startedAt)))
    signal.addEventListener('abort', hurry, { once: true })
    if (signal.aborted) hurry()
    const decision = await call.decided
    clearTimeout(timer)
    signal.removeEventListener('abort', hurry)
    return { decision, callId, report }
  }

  #keep(call: MissedCall): void {
    this.#calls.add(call)
    void call.over.then(() => {
      this.#calls.delete(call)
      this.#closeWhenIdle()
    })
  }

  #closeWhenIdle(): void {
    if (this.#state === 'retiring' && this.#calls.size + this.#dialling === 0) void this.close()
  }
}

function outcomeOf(dialled: Dialled | Unsent, caller: string, codes: number): SendOutcome {
  const { decision } = dialled
  if (decision.kind === 'unsent') return unavailable(decision.reason)
  if (decision.kind === 'unreachable') return unavailable('nobody listens at the server')
  if (decision.kind === 'silent') return { kind: 'ambiguous', reason: 'the server does not answer' }
  if (decision.kind === 'ended') {
    const { status, reason, retryAfterSeconds } = decision
    const verdict = verdictOf(status, reason)
    if (verdict === 'trunk') return unavailable(`SIP ${status} ${reason}`, retryAfterSeconds)
    if ('report' in dialled) dialled.report({ status: verdict, sipCode: status, detail: reason })
  }
  const callId = 'callId' in dialled ? dialled.callId : ''
  return { kind: 'accepted', vendorMessageId: callId, caller, codes }
}

/** Whether it settled before the time was over. */
async function inTime(work: Promise<unknown>, ms: number, signal?: AbortSignal): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const giveUp = () => resolve(false)
  const timer = setTimeout(giveUp, ms)
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([work.then(() => true), promise])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}
