import { answerChallenge, type Challenge, type Credentials, readChallenge } from './digest.ts'
import type { SipHeaders } from './header-names.ts'
import { firstOf } from './header-values.ts'
import type { SipResponse } from './message.ts'
import {
  acknowledge,
  type CallIdentity,
  type CallPlan,
  cancel,
  type Dialog,
  dialogOf,
  invite,
  newBranch,
  newCallId,
  newTag,
  within,
} from './requests.ts'
import type { ClientTransaction } from './transaction.ts'
import type { Trunk } from './trunk.ts'

/** What a trunk says about a call. After `answered`, `ended`, `silent` and `unreachable` nothing more comes. */
export type CallNews =
  | { kind: 'progress'; status: number }
  | { kind: 'answered' }
  | { kind: 'ended'; status: number; reason: string; retryAfterSeconds?: number }
  /** No answer at all, in spite of repeated requests. */
  | { kind: 'silent' }
  /** Nobody listens there. */
  | { kind: 'unreachable' }

/** Who we are at a trunk, and its last challenge: while that is good, calls need not be challenged each. */
export interface Login {
  credentials: Credentials | undefined
  current?: { challenge: Challenge; count: number } | undefined
}

/**
 * One call through one trunk (RFC 3261 §9, §13, §22.2): INVITE, proof of identity when it is asked for, CANCEL when
 * it is to end, and hanging up at once when somebody picks up.
 */
export class Call {
  readonly identity: CallIdentity
  readonly #trunk: Trunk
  readonly #login: Login
  readonly #tell: (news: CallNews) => void
  #sequence = 1
  #branch = newBranch()
  #used: Login['current']
  #state: 'calling' | 'proceeding' | 'over' = 'calling'
  #ending = false
  readonly #hungUp = new Set<string>()
  #end: NodeJS.Timeout | undefined
  #transaction: ClientTransaction | undefined

  constructor(trunk: Trunk, plan: CallPlan, login: Login, tell: (news: CallNews) => void) {
    const { ownAddress, ownHost } = trunk
    this.identity = { ...plan, callId: newCallId(), fromTag: newTag(), ownAddress, ownHost }
    this.#trunk = trunk
    this.#login = login
    this.#tell = tell
    this.#invite()
  }

  /** Ends a call that nobody has answered: at once when the trunk has it, else as soon as it says so (§9.1). */
  cancel(): void {
    if (this.#ending || this.#state === 'over') return
    this.#ending = true
    if (this.#state === 'proceeding') this.#sendCancel()
    else this.#transaction?.quieten()
  }

  #invite(): void {
    const [branch, sequence] = [this.#branch, this.#sequence]
    this.#transaction = this.#trunk.request({
      branch,
      method: 'INVITE',
      bytes: invite(this.identity, branch, sequence, this.#prove()),
      acknowledge: response => this.#acknowledge(branch, sequence, response),
      onResponse: response => this.#read(response, branch),
      onTimeout: () => this.#finish({ kind: 'silent' }),
      onUnreachable: () => this.#finish({ kind: 'unreachable' }),
    })
  }

  #prove(): SipHeaders {
    const { credentials, current } = this.#login
    this.#used = current
    if (!current || !credentials) return []
    const request = { method: 'INVITE', uri: this.identity.target, count: ++current.count }
    return [[current.challenge.header, answerChallenge(current.challenge, credentials, request)]]
  }

  #read(response: SipResponse, branch: string): void {
    const { status, reason, headers } = response
    if (branch !== this.#branch || this.#state === 'over') return
    if (status < 200) {
      if (this.#state === 'calling') this.#state = 'proceeding'
      if (this.#ending) this.#sendCancel()
      else this.#tell({ kind: 'progress', status })
    } else if (status < 300) this.#finish({ kind: 'answered' })
    else if ((status === 401 || status === 407) && this.#challenged(headers)) return
    else {
      const pause = Number(/^\d{1,6}/.exec(firstOf(headers, 'retry-after') ?? '')?.[0] ?? Number.NaN)
      const later = Number.isNaN(pause) ? {} : { retryAfterSeconds: pause }
      this.#finish({ kind: 'ended', status, reason, ...later })
    }
  }

  /** Sends the INVITE again with a proof. One that was made for a fresh challenge is not made twice. */
  #challenged(headers: SipHeaders): boolean {
    const { credentials } = this.#login
    const used = this.#used?.challenge
    if (this.#login.current === this.#used) this.#login.current = undefined
    const challenge = credentials && readChallenge(headers, credentials.realm)
    if (!challenge || this.#ending || challenge.nonce === used?.nonce) return false
    if (this.#sequence > 1 && !(challenge.stale && this.#sequence < 4)) return false
    this.#login.current = { challenge, count: 0 }
    this.#state = 'calling'
    this.#sequence++
    this.#branch = newBranch()
    this.#invite()
    return true
  }

  /** Whoever answers is hung up on: each branch of a forked call has a dialog of its own. */
  #acknowledge(branch: string, sequence: number, response: SipResponse): void {
    if (response.status >= 300) {
      this.#trunk.send(acknowledge(this.identity, branch, sequence, response))
      return
    }
    const dialog = dialogOf(this.identity, response)
    this.#trunk.send(within(this.identity, dialog, 'ACK', newBranch(), sequence))
    if (this.#hungUp.has(dialog.to)) return
    this.#hungUp.add(dialog.to)
    this.#hangUp(dialog, sequence + 1)
  }

  #hangUp(dialog: Dialog, sequence: number): void {
    const branch = newBranch()
    this.#trunk.request({
      branch,
      method: 'BYE',
      bytes: within(this.identity, dialog, 'BYE', branch, sequence),
      onResponse: () => {},
      onTimeout: () => {},
    })
  }

  #sendCancel(): void {
    if (this.#end) return
    const { t1Ms } = this.#trunk.options.timers ?? { t1Ms: 500 }
    // A trunk that never ends the INVITE after a CANCEL: it is over all the same (§9.1).
    this.#end = setTimeout(() => {
      this.#transaction?.stop()
      this.#finish({ kind: 'ended', status: 487, reason: 'no answer to the cancellation' })
    }, 64 * t1Ms)
    this.#trunk.request({
      branch: this.#branch,
      method: 'CANCEL',
      bytes: cancel(this.identity, this.#branch, this.#sequence),
      onResponse: () => {},
      onTimeout: () => {},
    })
  }

  #finish(news: CallNews): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    clearTimeout(this.#end)
    this.#tell(news)
  }
}
