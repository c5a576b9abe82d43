import type { SipResponse } from './message.ts'

/** RFC 3261 §17.1.1.1: an estimate of the round trip, and the longest pause between two requests. */
export interface Timers {
  t1Ms: number
  t2Ms: number
}
export const standardTimers: Timers = { t1Ms: 500, t2Ms: 4000 }

interface Parts {
  invite: boolean
  /** Puts the request on the wire. */
  send: () => void
  /** INVITE: acknowledges a final answer; called again for each repetition (§17.1.1.2, RFC 6026). */
  acknowledge?: (response: SipResponse) => void
  onResponse: (response: SipResponse) => void
  /** Nothing final came in 64 × T1 (Timers B and F). */
  onTimeout: () => void
  /** It need not be known any more: no repetition is expected. */
  onOver: () => void
}

/** A client transaction over UDP (RFC 3261 §17.1): repeats the request until answered, absorbs repeated answers. */
export class ClientTransaction {
  readonly #parts: Parts
  readonly #timers: Timers
  #state: 'calling' | 'proceeding' | 'completed' | 'over' = 'calling'
  #repeat: NodeJS.Timeout | undefined
  #end: NodeJS.Timeout

  constructor(parts: Parts, timers: Timers) {
    this.#parts = parts
    this.#timers = timers
    this.#end = setTimeout(() => this.#expire(), 64 * timers.t1Ms)
    parts.send()
    this.#repeatAfter(timers.t1Ms)
  }

  receive(response: SipResponse): void {
    if (this.#state === 'over') return
    if (response.status < 200) this.#proceed(response)
    else if (this.#state === 'completed') this.#parts.acknowledge?.(response)
    else this.#complete(response)
  }

  /** Asks no more; an answer that still comes is taken. */
  quieten(): void {
    clearTimeout(this.#repeat)
  }

  /** Forgets it without a word. */
  stop(): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    clearTimeout(this.#repeat)
    clearTimeout(this.#end)
    this.#parts.onOver()
  }

  #proceed(response: SipResponse): void {
    if (this.#state === 'completed') return
    if (this.#parts.invite) {
      // The call may be set up for as long as it likes: who waits ends it with CANCEL.
      clearTimeout(this.#repeat)
      clearTimeout(this.#end)
    } else if (this.#state === 'calling') this.#repeatAfter(this.#timers.t2Ms)
    this.#state = 'proceeding'
    this.#parts.onResponse(response)
  }

  #complete(response: SipResponse): void {
    this.#state = 'completed'
    clearTimeout(this.#repeat)
    clearTimeout(this.#end)
    this.#parts.acknowledge?.(response)
    // Timer D of 32 s for INVITE, Timer K of T4 = 5 s for the others.
    this.#end = setTimeout(() => this.stop(), (this.#parts.invite ? 64 : 10) * this.#timers.t1Ms)
    this.#parts.onResponse(response)
  }

  #repeatAfter(pauseMs: number): void {
    clearTimeout(this.#repeat)
    this.#repeat = setTimeout(() => {
      this.#parts.send()
      const { invite } = this.#parts
      this.#repeatAfter(invite ? pauseMs * 2 : Math.min(pauseMs * 2, this.#timers.t2Ms))
    }, pauseMs)
  }

  #expire(): void {
    this.stop()
    this.#parts.onTimeout()
  }
}
