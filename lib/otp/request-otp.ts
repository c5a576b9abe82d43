import { AppError } from '#lib/core/error.ts'
import { printPhone } from '#lib/core/phone.ts'
import { openCode } from '#lib/core/sealed-code.ts'
import { type ConfiguredGateway, findGateway } from '#lib/gateways/find-gateway.ts'
import { createDelivery, type StoredCode, tellsCode } from '#lib/messaging/create-delivery.ts'
import { deliver, type Sending } from '#lib/messaging/deliver.ts'
import { type Recipient, readRecipient } from '#lib/messaging/recipient.ts'
import { recordOutcome } from '#lib/messaging/record-outcome.ts'
import { type Param, type RenderedMessage, renderMessage } from '#lib/messaging/render-message.ts'
import { countOutcome } from '#lib/messaging/telemetry.ts'
import { planRoutes } from '#lib/routing/plan-routes.ts'
import type { VendorMessage } from '#lib/vendors/vendor.ts'
import { makeCode, storeCode } from './code.ts'
import { requireContact } from './require-contact.ts'

export interface OtpRequest {
  method: 'Request' | 'Generate' | 'Send'
  /** The id the delivery will have. */
  deliveryId: string
  merchantId: string
  gatewayKey: string
  phone?: string
  email?: string
  /** The merchant's own code, for Send. */
  code?: string
  params: readonly Param[]
  ip?: string
  /** Called once the delivery is on disk: from then on the request has been executed. */
  onAccepted?: () => void
}
export interface SentOtp {
  id: string
  code: string
  channel: string
  provider: string
  purpose: string
  /** MISSCALL: the caller number without the code. */
  prefix?: string
  sendsLeft: number
  sendsMax: number
}

/**
 * Sends a code through a gateway: limits and price first, then the row on disk, then the vendors in order.
 * Returns when a vendor took it. Throws the contract's errors; `vendorDown` when no route is left.
 */
export async function requestOtp(request: OtpRequest): Promise<SentOtp> {
  const startedAt = performance.now()
  const gateway = await requireGateway(request)
  const recipient = readRecipient(request, {
    channel: gateway.channel,
    defaultCountry: gateway.merchant.defaultCountry,
    allowedCountries: gateway.merchant.allowedCountries,
  })
  const routes = planRoutes(gateway, recipient)
  const id = request.deliveryId
  const own = request.code ?? makeCode(gateway.otpLength)
  // Rendered before anything is reserved: a missing parameter costs nothing.
  const rendered = renderMessage(gateway, own, request.params)
  await requireContact(recipient, routes[0])
  const accepted = await createDelivery({
    id,
    method: request.method,
    gateway,
    recipient,
    routes,
    code: codeFor(gateway, request, own),
    ...(request.ip === undefined ? {} : { ip: request.ip }),
  })
  request.onAccepted?.()
  const { otpId, resentCodeSealed } = accepted
  const code = resentCodeSealed === undefined ? own : openCode(otpId, resentCodeSealed)
  const content = code === own ? rendered : renderMessage(gateway, code, request.params)
  const sending = await deliver(toMessage(gateway, recipient, id, code, content), routes, gateway)
  const learned = learnCode(gateway, request, otpId, sending)
  const status = await recordOutcome({ deliveryId: id, ...sending, ...(learned ? { learned } : {}) })
  countOutcome(gateway.channel, status, (performance.now() - startedAt) / 1000)
  if (sending.outcome.kind === 'refused') throw refusal(gateway, sending.outcome.reason)
  if (sending.outcome.kind !== 'accepted') throw vendorDown(id, sending)
  return {
    id,
    code: learned?.plain ?? code,
    channel: gateway.channel,
    provider: sending.route.vendor.name,
    purpose: gateway.purpose,
    ...(learned ? { prefix: printPhone(learned.callerPrefix) } : {}),
    sendsLeft: accepted.sendsLeft,
    sendsMax: gateway.sendsPer10Minutes,
  }
}

async function requireGateway(request: OtpRequest): Promise<ConfiguredGateway> {
  const gateway = await findGateway(request.gatewayKey)
  if (gateway?.merchantId !== request.merchantId) throw new AppError('gatewayUnknown')
  if (!gateway.enabled) throw new AppError('gatewayInactive')
  if (request.method === 'Send' && gateway.channel === 'MISSCALL') throw new AppError('methodNotForChannel')
  return gateway
}

function codeFor(gateway: ConfiguredGateway, request: OtpRequest, code: string): StoredCode {
  if (gateway.channel === 'MISSCALL') return { owner: 'vendor', length: gateway.otpLength }
  const owner = request.code === undefined ? 'platform' : 'merchant'
  return storeCode(request.deliveryId, code, owner, { tell: tellsCode(gateway, request) })
}

function toMessage(
  gateway: ConfiguredGateway,
  recipient: Recipient,
  reference: string,
  code: string,
  content: RenderedMessage,
): VendorMessage {
  return {
    reference,
    recipient: recipient.address,
    code,
    codeLength: code.length,
    validitySeconds: gateway.expirySeconds,
    ...content,
  }
}

/** A missed call's code is the tail of the number that called. */
function learnCode(gateway: ConfiguredGateway, request: OtpRequest, otpId: string, { outcome }: Sending) {
  if (gateway.channel !== 'MISSCALL' || outcome.kind !== 'accepted' || !outcome.caller) return undefined
  const plain = outcome.caller.slice(-gateway.otpLength)
  const callerPrefix = outcome.caller.slice(0, -gateway.otpLength)
  return {
    otpId,
    plain,
    callerPrefix,
    code: storeCode(otpId, plain, 'vendor', { tell: tellsCode(gateway, request) }),
  }
}

/** Where nobody knows whether it was sent, the answer names the delivery, so that the merchant can look. */
function vendorDown(id: string, { outcome, others }: Sending): AppError {
  const data = outcome.kind === 'ambiguous' ? { data: { id } } : {}
  const waits = [outcome, ...others.map(other => other.outcome)].map(secondsToWait)
  return new AppError('vendorDown', { retryAfterSeconds: Math.min(...waits), ...data })
}

/** When a route that failed may be worth another try: a vendor known to be down is tried again at its time. */
function secondsToWait(outcome: Sending['outcome']): number {
  return outcome.kind === 'skipped' ? outcome.retryAfterSeconds : 5
}

function refusal(gateway: ConfiguredGateway, reason: string): AppError {
  return gateway.channel === 'EMAIL'
    ? new AppError('payloadInvalid', { errors: [{ field: 'email', message: reason }] })
    : new AppError('phoneInvalid', { errors: [{ field: 'phone', message: reason }] })
}
