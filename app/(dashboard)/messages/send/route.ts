import { getLocale } from 'next-intl/server'
import type { SendOutcome } from '#components/messages/sending.ts'
import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { AppError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { formatMoney } from '#lib/core/money.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { formats } from '#lib/i18n/locales.ts'
import { getDelivery } from '#lib/messaging/get-delivery.ts'
import { sendMessage } from '#lib/messaging/send-message.ts'
import { readMessageForm } from './read-message-form.ts'

/** Sends one message as the API does, with its limits and its price, and tells what became of it. */
export async function POST(request: Request): Promise<Response> {
  const admission = await admitMerchant('messages.send')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const merchantId = admission.seat.merchant.id
  const deliveryId = newId()
  let accepted = false
  try {
    const { gatewayId, recipient, params, files } = await readMessageForm(request)
    const gateway = await getGateway(merchantId, gatewayId)
    const sent = await sendMessage({
      deliveryId,
      merchantId,
      gatewayKey: gateway.key,
      ...(gateway.channel === 'EMAIL' ? { email: recipient } : { phone: recipient }),
      params,
      files,
      onAccepted: () => {
        accepted = true
      },
    })
    return Response.json(await describeSent(merchantId, deliveryId, sent.provider))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const detail = error.details.errors?.[0]?.message ?? ''
    const failed: SendOutcome = {
      kind: 'failed',
      reason: error.reason,
      detail,
      deliveryId: accepted ? deliveryId : null,
    }
    return Response.json(failed)
  }
}

async function describeSent(merchantId: string, deliveryId: string, provider: string): Promise<SendOutcome> {
  const { charge, chargedMicros, reservedMicros, currency } = await getDelivery(merchantId, deliveryId)
  const price = formatMoney(chargedMicros ?? reservedMicros, currency, formats[await getLocale()])
  return { kind: 'sent', deliveryId, provider, charge: { state: charge, price } }
}
