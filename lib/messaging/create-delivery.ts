import { byteaText, callBatch, isStatementFailure, violatedConstraint } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { AppError } from '#lib/core/error.ts'
import { sign } from '#lib/core/secret.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import type { PlannedRoute } from '#lib/routing/plan-routes.ts'
import { priceColumns } from './price-columns.ts'
import type { Recipient } from './recipient.ts'

/** A code as it is stored: its digest, and the sealed code when we may send it again. */
export interface StoredCode {
  owner: 'platform' | 'merchant' | 'vendor'
  length: number
  /** HMAC-SHA-256 in hexadecimal. */
  hash?: string
  keyId?: string
  sealed?: string
  /** Sealed for the merchant's callbacks, where it is not sealed already. */
  toldSealed?: string
}
export interface NewDelivery {
  id: string
  method: 'Request' | 'Generate' | 'Send'
  gateway: ConfiguredGateway
  recipient: Recipient
  /** The dearest route is reserved; what is left over returns when the delivery is charged. */
  routes: readonly [PlannedRoute, ...PlannedRoute[]]
  /** How many times the price of its route it costs. */
  segments: number
  code: StoredCode
  /** The end user's address, when the merchant passed it. */
  ip?: string
}
export interface AcceptedDelivery {
  /** The code it carries: its own id, or that of the delivery that carried the code first. */
  otpId: string
  /** The open code that must be sent again instead of the new one. */
  resentCodeSealed?: string
  /** Sends left for this recipient in 10 minutes. */
  sendsLeft: number
}
interface Rules {
  merchant_id: string
  price_micros: string
}
interface Row {
  key: string
  /** What is the same for many deliveries of a gateway; travels once in a batch. */
  rules: Rules
  values: Values
}
interface Values {
  id: string
  ip_hash?: string
  /** How many of the batch come from this end user's address, up to this one. */
  ip_turn?: number
  /** What the batch asks of the merchant's wallet, up to this one. */
  asked_micros?: string
}
interface Verdict {
  id: string
  verdict: 'accepted' | 'locked' | 'in_flight' | 'cooldown' | 'limited' | 'balance' | 'again'
  otp_id: string | null
  code_sealed: string | null
  retry_after_seconds: number | null
  sends_left: number
}

// Longer than any gateway's time-out: a crashed send frees its recipient with the sweeper at the latest.
const inFlightSeconds = 30

const accept = createBatch<Row, Verdict | undefined>({
  keyOf: row => row.key,
  splitsOn: isStatementFailure,
  run: async rows => {
    const verdicts = await callBatch<Verdict>('accept_deliveries', groupByRules(rows))
    const byId = new Map(verdicts.map(verdict => [verdict.id, verdict]))
    return rows.map(row => byId.get(row.values.id))
  },
})

/**
 * Puts a delivery on disk as PROCESSING with its price reserved, if every limit allows it; nothing is sent
 * before. Throws `verifyLocked`, `sendInFlight`, `rateLimited` (with seconds to wait) or `balanceShort`.
 */
export async function createDelivery(delivery: NewDelivery): Promise<AcceptedDelivery> {
  const { gateway } = delivery
  const row = toRow(delivery)
  // There was enough for this one alone. The first of a merchant in a batch never has to ask again.
  let verdict: Verdict | undefined
  do verdict = await accept(row).catch(refuseOverdraft)
  while (verdict?.verdict === 'again')
  if (!verdict) throw new Error('accept_deliveries left a delivery out')
  const limits = {
    'ratelimit-limit': String(gateway.sendsPer10Minutes),
    'ratelimit-remaining': String(verdict.sends_left),
    'ratelimit-reset': String(verdict.retry_after_seconds ?? 600),
  }
  const retry = { headers: limits, retryAfterSeconds: verdict.retry_after_seconds ?? 1 }
  switch (verdict.verdict) {
    case 'accepted':
      return {
        otpId: verdict.otp_id ?? delivery.id,
        ...(verdict.code_sealed === null ? {} : { resentCodeSealed: verdict.code_sealed }),
        sendsLeft: verdict.sends_left,
      }
    case 'balance':
      throw new AppError('balanceShort')
    case 'in_flight':
      throw new AppError('sendInFlight', retry)
    case 'locked':
      throw new AppError('verifyLocked', retry)
    default:
      throw new AppError('rateLimited', retry)
  }
}

/** Whether callbacks tell the code: the merchant wants it, and has it already. */
export function tellsCode(gateway: ConfiguredGateway, { method }: Pick<NewDelivery, 'method'>): boolean {
  return gateway.tellsCodes && method !== 'Request'
}

/** Several batches read the same balance and together asked for more: the one that came last is refused. */
function refuseOverdraft(error: unknown): never {
  if (violatedConstraint(error) === 'wallets_within_limit') throw new AppError('balanceShort')
  throw error
}

function groupByRules(rows: readonly Row[]): object[] {
  const groups = new Map<object, Values[]>()
  const turns = new Map<string, number>()
  const asked = new Map<string, bigint>()
  for (const { rules, values } of rows) {
    const { merchant_id: merchant, price_micros: price } = rules
    if (values.ip_hash !== undefined) {
      const address = `${merchant}${values.ip_hash}`
      values.ip_turn = (turns.get(address) ?? 0) + 1
      turns.set(address, values.ip_turn)
    }
    const total = (asked.get(merchant) ?? 0n) + BigInt(price)
    asked.set(merchant, total)
    values.asked_micros = total.toString()
    const deliveries = groups.get(rules)
    if (deliveries) deliveries.push(values)
    else groups.set(rules, [values])
  }
  return Array.from(groups, ([rules, deliveries]) => ({ ...rules, deliveries }))
}

// Each order of a gateway's routes is planned once for a country (and network), so it stands for them.
const knownRules = new WeakMap<object, Map<string, Rules>>()

function rulesOf({ gateway, routes, recipient, method, segments }: NewDelivery): Rules {
  const ofRoutes = knownRules.get(routes) ?? new Map<string, Rules>()
  const name = segments === 1 ? method : `${method} ${segments}`
  const known = ofRoutes.get(name)
  if (known) return known
  const rules = {
    merchant_id: gateway.merchantId,
    gateway_id: gateway.id,
    service: 'otp',
    method,
    channel: gateway.channel,
    purpose: gateway.purpose,
    country: recipient.country,
    ...priceColumns(routes, segments),
    currency: gateway.merchant.currency,
    expiry_seconds: gateway.expirySeconds,
    attempts_max: gateway.attemptsMax,
    failures_max: gateway.failuresMax,
    cooldown_seconds: gateway.cooldownSeconds,
    sends_per_10_minutes: gateway.sendsPer10Minutes,
    sends_per_day: gateway.sendsPerDay,
    sends_per_ip: gateway.sendsPerIp,
    in_flight_seconds: inFlightSeconds,
    tells_codes: tellsCode(gateway, { method }),
  }
  knownRules.set(routes, ofRoutes.set(name, rules))
  return rules
}

function toRow(delivery: NewDelivery): Row {
  const { id, recipient, code, ip } = delivery
  const values = {
    id,
    recipient: recipient.address,
    recipient_hash: byteaText(recipient.hash),
    ip_hash: ip && byteaText(sign('address', ip).digest),
    owner: code.owner,
    code_length: code.length,
    code_hash: code.hash && byteaText(code.hash),
    code_key_id: code.keyId,
    code_sealed: code.sealed,
    told_sealed: code.toldSealed,
  } as Values
  return { key: `${delivery.gateway.merchantId}${recipient.address}`, rules: rulesOf(delivery), values }
}
