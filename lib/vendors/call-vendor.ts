import { exchange, type HttpAnswer, HttpFault, type HttpRequest } from './http.ts'
import type { SendOutcome, VendorMessage } from './vendor.ts'

export interface VendorCall extends Omit<HttpRequest, 'method' | 'lane'> {
  /** POST, unless the vendor wants it otherwise. */
  method?: HttpRequest['method']
  message: VendorMessage
  /** Credentials that must not show up in a reason. */
  secrets: readonly string[]
  /** Takes the answer apart; undefined when it is not the vendor's. JSON unless said otherwise. */
  parse?: (text: string) => unknown
  /**
   * What the vendor's answer says, or undefined when it is not in the vendor's shape. It need not look at
   * statuses that say everything by themselves (401, 429, 5xx …): there only its reason is used.
   */
  read: (answer: unknown, status: number, headers: HttpAnswer['headers']) => SendOutcome | undefined
}

/** Statuses that blame the account or the vendor, so that the next route may serve. */
const atFault = new Set([401, 402, 403, 404, 405, 407, 408, 425, 426, 429])

/** Calls a vendor's HTTP API and tells the outcome; never throws for what vendor or network do. */
export async function callVendor(call: VendorCall): Promise<SendOutcome> {
  return conceal(await attempt(call), call.message, call.secrets)
}

async function attempt(call: VendorCall): Promise<SendOutcome> {
  try {
    return judgeAnswer(
      await exchange({ ...call, method: call.method ?? 'POST', lane: call.message.lane }),
      call,
    )
  } catch (error) {
    if (error instanceof HttpFault) return { kind: error.kind, reason: error.message }
    throw error
  }
}

/** What became of a message by the whole answer: its HTTP status first, then what it says. */
export function judgeAnswer(
  { status, headers, text }: HttpAnswer,
  { parse = parseJson, read }: Pick<VendorCall, 'parse' | 'read'>,
): SendOutcome {
  const parsed = parse(text)
  const verdict = parsed === undefined ? undefined : read(parsed, status, headers)
  const words = verdict && verdict.kind !== 'accepted' ? verdict.reason : `the vendor answered HTTP ${status}`
  const pause = retryAfterSeconds(headers['retry-after'])
  if (status === 504) return { kind: 'ambiguous', reason: words }
  if (status >= 500 || (status >= 300 && status < 400) || atFault.has(status)) {
    return unavailable(words, pause)
  }
  if (verdict?.kind === 'unavailable') return unavailable(words, pause)
  if (verdict?.kind === 'refused' && isPenniless(words)) return unavailable(words)
  if (verdict) return verdict
  if (status >= 400) return unavailable(words)
  if (parsed === undefined) return unavailable('unreadable answer')
  return { kind: 'ambiguous', reason: 'the answer does not say what became of the message' }
}

/** The message is at fault: no other vendor would take it either. */
export function refused(reason: string): SendOutcome {
  return { kind: 'refused', reason }
}

/** Whether a vendor's words say that the account has no money left: its fault, not the message's. */
export function isPenniless(words: string): boolean {
  return /balance|credit|no funds|insufficient funds/i.test(words)
}

/** The vendor or the account is at fault and nothing was sent: the next route may serve. */
export function unavailable(reason: string, retryAfterSeconds?: number): SendOutcome {
  return { kind: 'unavailable', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
}

/** The outcome with a reason of one short line, free of code, text, recipient and credentials. */
export function conceal(
  outcome: SendOutcome,
  message: VendorMessage,
  secrets: readonly string[] = [],
): SendOutcome {
  if (outcome.kind === 'accepted') return outcome
  const { text, code = '', html = '', recipient } = message
  const hidden = [html, text, recipient, recipient.replace(/^\+/, ''), code, ...secrets]
  let reason = outcome.reason
  for (const part of hidden) if (part) reason = reason.replaceAll(part, '•••')
  return { ...outcome, reason: oneLine(reason) || 'the vendor gave no reason' }
}

/** A vendor's words as one short line. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function retryAfterSeconds(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(0, Math.ceil(seconds))) : undefined
}
