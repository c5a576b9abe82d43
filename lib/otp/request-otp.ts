import { AppError } from '#lib/core/error.ts'
import { printPhone } from '#lib/core/phone.ts'
import { openCode } from '#lib/core/sealed-code.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { countSegments } from '#lib/messaging/count-segments.ts'
import { createDelivery, type StoredCode, tellsCode } from '#lib/messaging/create-delivery.ts'
import { deliver, type Sending } from '#lib/messaging/deliver.ts'
import { type Recipient, readRecipient } from '#lib/messaging/recipient.ts'
import { recordOutcome } from '#lib/messaging/record-outcome.ts'
import { type Params, type RenderedMessage, renderMessage } from '#lib/messaging/render-message.ts'
import { requireGateway } from '#lib/messaging/require-gateway.ts'
import { requireSent } from '#lib/messaging/require-sent.ts'
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
  params: Params
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
  const gateway = await requireOtpGateway(request)
  const recipient = readRecipient(request, {
    channel: gateway.channel,
    defaultCountry: gateway.merchant.defaultCountry,
    allowedCountries: gateway.merchant.allowedCountries,
  })
  const routes = planRoutes(gateway, recipient)
  const id = request.deliveryId
  const own = request.code ?? makeCode(gateway.otpLength)
  // Rendered before anything is reserved: a missing parameter costs nothing.
  const rendered = await renderMessage(gateway, withCode(request.params, own))
  await requireContact(recipient, routes[0])
  const accepted = await createDelivery({
    id,
    method: request.method,
    gateway,
    recipient,
    routes,
    segments: countSegments(gateway.channel, rendered.text),
    code: codeFor(gateway, request, own),
    ...(request.ip === undefined ? {} : { ip: request.ip }),
  })
  request.onAccepted?.()
  const { otpId, resentCodeSealed } = accepted
  const code = resentCodeSealed === undefined ? own : openCode(otpId, resentCodeSealed)
  const content = code === own ? rendered : await renderMessage(gateway, withCode(request.params, code))
  const sending = await deliver(toMessage(gateway, recipient, id, code, content), routes, gateway)
  const learned = learnCode(gateway, request, otpId, sending)
  const status = await recordOutcome({ deliveryId: id, ...sending, ...(learned ? { learned } : {}) })
  countOutcome(gateway.channel, status, (performance.now() - startedAt) / 1000)
  requireSent(id, gateway.channel, sending)
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

async function requireOtpGateway(request: OtpRequest): Promise<ConfiguredGateway> {
  const gateway = await requireGateway(request.merchantId, request.gatewayKey)
  const otpless =
    gateway.service === 'message' || (request.method === 'Send' && gateway.channel === 'MISSCALL')
  if (otpless) throw new AppError('methodNotForChannel')
  return gateway
}

function withCode({ values, pages }: Params, code: string): Params {
  return { values: { ...values, OTP: code }, pages }
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

// Of the codes an account's numbers can say, no more may be guessed than one in so many.
const codesPerAttempt = 100

/** A missed call's code is the tail of the number that called. From few numbers, few guesses are allowed. */
function learnCode(gateway: ConfiguredGateway, request: OtpRequest, otpId: string, { outcome }: Sending) {
  if (gateway.channel !== 'MISSCALL' || outcome.kind !== 'accepted' || !outcome.caller) return undefined
  const plain = outcome.caller.slice(-gateway.otpLength)
  const callerPrefix = outcome.caller.slice(0, -gateway.otpLength)
  const { codes } = outcome
  const attempts =
    codes === undefined ? {} : { attemptsMax: Math.max(1, Math.floor(codes / codesPerAttempt)) }
  const code = storeCode(otpId, plain, 'vendor', { tell: tellsCode(gateway, request) })
  return { otpId, plain, callerPrefix, code, ...attempts }
}
