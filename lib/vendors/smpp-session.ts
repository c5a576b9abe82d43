import smpp, { type PDU, type PduFields, type Session } from 'smpp'

export interface SmppOptions {
  host: string
  port: number
  tls: boolean
  systemId: string
  password: string
  systemType: string
  /** How many messages may wait for their answer at once. */
  windowMax: number
}

/** `unsent`: it never left; `lost`: it left and no answer came. */
export type SubmitResult =
  | { kind: 'answered'; status: number; messageId: string }
  | { kind: 'unsent'; reason: string }
  | { kind: 'lost'; reason: string }

interface Submission {
  fields: PduFields
  lane: Lane
  sequence?: number
  settle: (result: SubmitResult) => void
}

/** What waits is sent in this order; messages never take the whole window. */
const lanes = ['code', 'message'] as const
type Lane = (typeof lanes)[number]

/** ESME_RX_T_APPN. */
const temporaryProblem = 0x64
const enquireMs = 30_000
const bindMs = 5000
const pauseMaxMs = 30_000

/**
 * One bound transceiver (SMPP 3.4): submits through a window, answers the server, binds again after a loss
 * with growing pauses. While a bind has just failed, submissions fail at once so that the next route may serve.
 */
export class SmppSession {
  readonly #options: SmppOptions
  readonly #onDeliver: (pdu: PDU) => void | Promise<void>
  #session: Session | undefined
  #state: 'binding' | 'bound' | 'pausing' | 'closed' = 'pausing'
  #failures = 0
  #problem = 'not connected'
  readonly #waiting: Record<Lane, Set<Submission>> = { code: new Set(), message: new Set() }
  readonly #inFlight = new Map<number, Submission>()
  #timer: NodeJS.Timeout | undefined
  #enquiry: NodeJS.Timeout | undefined
  #unanswered = false
  #onUnbound: (() => void) | undefined

  constructor(options: SmppOptions, onDeliver: (pdu: PDU) => void | Promise<void>) {
    this.#options = options
    this.#onDeliver = onDeliver
    this.#bind()
  }

  /**
   * Sends one submit_sm; settles within `timeoutMs` or when `signal` aborts, whichever is first. Codes go before
   * messages, which hold half of the window at most.
   */
  submit(
    fields: PduFields,
    timeoutMs: number,
    signal: AbortSignal,
    lane: Lane = 'code',
  ): Promise<SubmitResult> {
    if (this.#state === 'pausing' || this.#state === 'closed') {
      return Promise.resolve({ kind: 'unsent', reason: this.#problem })
    }
    return new Promise(resolve => {
      const expire = () => {
        const left = submission.sequence !== undefined
        submission.settle(
          left
            ? { kind: 'lost', reason: 'no answer in time' }
            : { kind: 'unsent', reason: 'no free place in time' },
        )
      }
      const timer = setTimeout(expire, timeoutMs)
      const submission: Submission = {
        fields,
        lane,
        settle: result => {
          clearTimeout(timer)
          signal.removeEventListener('abort', expire)
          if (submission.sequence === undefined) this.#waiting[lane].delete(submission)
          else this.#inFlight.delete(submission.sequence)
          resolve(result)
          this.#pump()
        },
      }
      signal.addEventListener('abort', expire, { once: true })
      this.#waiting[lane].add(submission)
      if (signal.aborted) expire()
      this.#pump()
    })
  }

  /** Unbinds and closes; what has left and is unanswered is lost, the rest unsent. */
  async close(): Promise<void> {
    const session = this.#session
    const bound = this.#state === 'bound'
    this.#state = 'closed'
    this.#problem = 'the connection is being closed'
    if (session && bound) {
      await new Promise<void>(resolve => {
        this.#onUnbound = resolve
        setTimeout(resolve, 500)
        session.send(new smpp.PDU('unbind'))
      })
    }
    this.#disconnect(this.#problem)
    this.#abandonWaiting(this.#problem)
  }

  #bind(): void {
    const { host, port, tls, systemId, password, systemType } = this.#options
    this.#state = 'binding'
    const session = smpp.connect({ host, port, ...(tls ? { tls, servername: host } : {}) })
    this.#session = session
    this.#timer = setTimeout(() => this.#lose(session, 'no answer to the bind in time'), bindMs)
    const ready = tls ? 'secureConnect' : 'connect'
    session.once(ready, () => {
      const bind = { system_id: systemId, password, system_type: systemType, interface_version: 0x34 }
      session.send(new smpp.PDU('bind_transceiver', bind))
    })
    // After an unreadable PDU the parser stands still: every error ends the connection.
    session.on('error', () => this.#lose(session, 'the connection could not be made or broke'))
    session.on('close', () => this.#lose(session, 'the server closed the connection'))
    session.on('pdu', (pdu: PDU) => {
      if (session === this.#session) this.#receive(session, pdu)
    })
  }

  #receive(session: Session, pdu: PDU): void {
    this.#unanswered = false
    if (pdu.command === 'bind_transceiver_resp') this.#onBind(session, pdu.command_status)
    else if (pdu.command === 'submit_sm_resp' || pdu.command === 'generic_nack') this.#onAnswer(pdu)
    else if (pdu.command === 'deliver_sm') void this.#deliver(session, pdu)
    else if (pdu.command === 'unbind_resp') this.#onUnbound?.()
    else if (pdu.command === 'unbind') {
      session.send(pdu.response())
      this.#lose(session, 'the server ended the session')
    } else if (!pdu.command.endsWith('_resp')) session.send(pdu.response())
  }

  /** Acknowledges only what has been taken: the server keeps the rest and tries again. */
  async #deliver(session: Session, pdu: PDU): Promise<void> {
    try {
      await this.#onDeliver(pdu)
      session.send(pdu.response({ message_id: '' }))
    } catch {
      session.send(pdu.response({ command_status: temporaryProblem }))
    }
  }

  #onBind(session: Session, status: number): void {
    if (status !== 0) {
      this.#lose(session, bindProblems[status] ?? `bind refused with status ${status}`)
      return
    }
    clearTimeout(this.#timer)
    this.#state = 'bound'
    this.#failures = 0
    this.#enquiry = setInterval(() => {
      if (this.#unanswered) return this.#lose(session, 'the server does not answer enquiries')
      this.#unanswered = true
      session.send(new smpp.PDU('enquire_link'))
    }, enquireMs).unref()
    this.#pump()
  }

  #onAnswer(pdu: PDU): void {
    const messageId = typeof pdu.message_id === 'string' ? pdu.message_id : ''
    this.#inFlight
      .get(pdu.sequence_number)
      ?.settle({ kind: 'answered', status: pdu.command_status, messageId })
  }

  #pump(): void {
    while (this.#state === 'bound' && this.#inFlight.size < this.#options.windowMax) {
      const submission = this.#next()
      if (!submission) return
      this.#waiting[submission.lane].delete(submission)
      const pdu = new smpp.PDU('submit_sm', submission.fields)
      if (!this.#session?.send(pdu)) {
        submission.settle({ kind: 'unsent', reason: 'the connection broke' })
        continue
      }
      submission.sequence = pdu.sequence_number
      this.#inFlight.set(pdu.sequence_number, submission)
    }
  }

  #next(): Submission | undefined {
    const [code] = this.#waiting.code
    if (code) return code
    let messages = 0
    for (const { lane } of this.#inFlight.values()) if (lane === 'message') messages++
    const [message] = this.#waiting.message
    return messages < Math.max(1, Math.floor(this.#options.windowMax / 2)) ? message : undefined
  }

  #lose(session: Session, problem: string): void {
    if (session !== this.#session || this.#state === 'closed') return
    // A connection that had worked is made again at once, and what has not left waits for it.
    const worked = this.#state === 'bound'
    this.#state = worked ? 'binding' : 'pausing'
    this.#problem = problem
    this.#disconnect(problem)
    if (!worked) this.#abandonWaiting(problem)
    const pauseMs = worked ? 20 : Math.min(pauseMaxMs, 500 * 2 ** this.#failures++)
    this.#timer = setTimeout(() => this.#bind(), pauseMs).unref()
  }

  #disconnect(reason: string): void {
    const session = this.#session
    this.#session = undefined
    clearTimeout(this.#timer)
    clearInterval(this.#enquiry)
    this.#unanswered = false
    session?.destroy()
    for (const submission of [...this.#inFlight.values()]) submission.settle({ kind: 'lost', reason })
  }

  #abandonWaiting(reason: string): void {
    for (const lane of lanes)
      for (const submission of [...this.#waiting[lane]]) submission.settle({ kind: 'unsent', reason })
  }
}

const bindProblems: Record<number, string> = {
  5: 'bind refused: already bound',
  13: 'bind refused by the server',
  14: 'bind refused: invalid password',
  15: 'bind refused: invalid system id',
}
