import { printPhone } from '#lib/core/phone.ts'
import { openCode } from '#lib/core/sealed-code.ts'
import { sipPhrase } from '#lib/vendors/sip-codes.ts'
import type { CallbackFacts } from './facts.ts'

export interface CallbackBody {
  /** JSON as it is sent; undefined when the delivery it tells of has been forgotten. */
  text: string | undefined
  /** What must not be kept of an answer that repeats it: the code, the recipient. */
  secrets: string[]
}

/** The body of a callback in the contract's shape and order; `masked`: for people to look at, without the code. */
export function buildBody(facts: CallbackFacts, { masked = false } = {}): CallbackBody {
  if (facts.body !== null) return { text: JSON.stringify(facts.body), secrets: [] }
  const { recipient, accepted_at: acceptedAt } = facts
  if (recipient === null || acceptedAt === null) return { text: undefined, secrets: [] }
  const code = findCode(facts)
  const printed = facts.channel === 'EMAIL' ? recipient : printPhone(recipient)
  const body = {
    transaction_id: facts.delivery_id,
    service: facts.service,
    gateway: facts.gateway_key,
    method: facts.method,
    provider: facts.vendor,
    product: facts.product?.replaceAll(' ', ''),
    ...(facts.channel === 'EMAIL' ? { email: printed } : { phone: printed }),
    token: tokenOf(facts, masked || facts.mask_code ? undefined : code),
    status: facts.event,
    duration: Math.max(0, Number(facts.duration_ns)),
    created_at: wholeSeconds(acceptedAt),
    reported_at: wholeSeconds(facts.reported_at),
    ...(facts.channel === 'MISSCALL' && facts.sip_code !== null ? sipFields(facts.sip_code) : {}),
  }
  return { text: JSON.stringify(body), secrets: [recipient, printed, ...(code === undefined ? [] : [code])] }
}

function tokenOf({ method, otp_length: length }: CallbackFacts, code: string | undefined): string {
  if (method === 'Message') return ''
  return method === 'Request' || code === undefined ? 'X'.repeat(code?.length ?? length ?? 6) : code
}

/** Undefined once it is erased, or when the key that sealed it is gone. */
function findCode({ otp_id: otpId, code_sealed: sealed }: CallbackFacts): string | undefined {
  if (otpId === null || sealed === null) return undefined
  try {
    return openCode(otpId, sealed)
  } catch {
    return undefined
  }
}

function sipFields(code: number): { sip_code: number; sip_reason?: string } {
  const phrase = sipPhrase(code)
  return { sip_code: code, ...(phrase === undefined ? {} : { sip_reason: phrase }) }
}

/** RFC 3339 in UTC, cut to the second. */
function wholeSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
