import { AppError } from '#lib/core/error.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { planRoutes } from '#lib/routing/plan-routes.ts'
import type { Attachment, VendorMessage } from '#lib/vendors/vendor.ts'
import { type GivenFile, readAttachments } from './attachments.ts'
import { countSegments } from './count-segments.ts'
import { createMessage } from './create-message.ts'
import { deliver } from './deliver.ts'
import { sealContent } from './message-content.ts'
import { enterLane } from './message-lane.ts'
import { readRecipient } from './recipient.ts'
import { recordOutcome } from './record-outcome.ts'
import { type Params, type RenderedMessage, renderMessage } from './render-message.ts'
import { requireGateway } from './require-gateway.ts'
import { requireSent } from './require-sent.ts'
import { countOutcome } from './telemetry.ts'

export interface MessageRequest {
  /** The id the delivery will have. */
  deliveryId: string
  merchantId: string
  gatewayKey: string
  phone?: string
  email?: string
  params: Params
  files: readonly GivenFile[]
  /** Called once the delivery is on disk: from then on the request has been executed. */
  onAccepted?: () => void
}
export interface SentMessage {
  id: string
  channel: string
  provider: string
  purpose: string
  content: RenderedMessage
  attachments: readonly Attachment[]
}

// How long a message that a vendor still holds is worth sending on.
const validitySeconds = 24 * 60 * 60

/**
 * Sends a message of a gateway's text to one recipient: rendered and paid for first, then the row on disk, then the
 * vendors in order. Returns when a vendor took it. Throws the contract's errors; `vendorDown` when no route is left.
 */
export async function sendMessage(request: MessageRequest): Promise<SentMessage> {
  const startedAt = performance.now()
  const gateway = await requireMessageGateway(request)
  const recipient = readRecipient(request, {
    channel: gateway.channel,
    defaultCountry: gateway.merchant.defaultCountry,
    allowedCountries: gateway.merchant.allowedCountries,
  })
  const routes = planRoutes(gateway, recipient)
  const attachments = await readAttachments(request.files)
  const content = await renderMessage(gateway, request.params)
  const segments = countSegments(gateway.channel, content.text)
  const leave = await enterLane(routes[0].credentialId)
  try {
    const id = request.deliveryId
    const sealed = sealContent(id, content, attachments)
    await createMessage({ id, gateway, recipient, routes, segments, content: sealed })
    request.onAccepted?.()
    const message = toVendorMessage(id, recipient.address, content, attachments)
    const sending = await deliver(message, routes, gateway)
    const status = await recordOutcome({ deliveryId: id, ...sending }, 'message')
    countOutcome(gateway.channel, status, (performance.now() - startedAt) / 1000)
    requireSent(id, gateway.channel, sending)
    const { channel, purpose } = gateway
    return { id, channel, provider: sending.route.vendor.name, purpose, content, attachments }
  } finally {
    leave()
  }
}

/** A message ready for a vendor, in the lane of messages. */
export function toVendorMessage(
  reference: string,
  recipient: string,
  content: RenderedMessage,
  attachments: readonly Attachment[] = [],
): VendorMessage {
  return {
    reference,
    recipient,
    codeLength: 0,
    validitySeconds,
    lane: 'message',
    ...content,
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}

async function requireMessageGateway(request: MessageRequest): Promise<ConfiguredGateway> {
  const gateway = await requireGateway(request.merchantId, request.gatewayKey)
  const { channel, message } = gateway
  if (channel === 'MISSCALL' || channel === 'WHATSAPP') {
    const errors = [{ field: 'gateway_key', message: `is of a ${channel} gateway, which carries codes only` }]
    throw new AppError('methodNotForChannel', { errors })
  }
  if (message?.includes('{OTP}')) {
    throw invalid(
      'gateway_key',
      'is of a gateway whose text holds {OTP}: ask for a code through /otp/request',
    )
  }
  if (channel !== 'EMAIL' && request.files.length > 0) {
    throw invalid('params', `attachments go with e-mail, and this is a ${channel} gateway`)
  }
  return gateway
}

function invalid(field: string, message: string): AppError {
  return new AppError('parametersInvalid', { errors: [{ field, message }] })
}
