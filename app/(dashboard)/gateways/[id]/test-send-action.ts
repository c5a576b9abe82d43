'use server'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { AppError, type ErrorName } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { formatMoney } from '#lib/core/money.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { formats } from '#lib/i18n/locales.ts'
import { getDelivery } from '#lib/messaging/get-delivery.ts'
import { sendMessage } from '#lib/messaging/send-message.ts'
import { requestOtp } from '#lib/otp/request-otp.ts'
import { orNotFound } from '../../or-not-found.ts'
import { readParams } from '../read-params.ts'

const text = z.string().max(1000)
const jsonMax = 1_100_000
const testSendInput = z.strictObject({
  gatewayId: z.uuid(),
  /** A phone number or an e-mail address. */
  recipient: text,
  values: z.array(z.strictObject({ tag: z.string().max(64), value: text })).max(50),
  /** Instead of the values: `params` as the API takes it, as JSON text. */
  params: z.string().max(jsonMax).optional(),
})

export type TestOutcome =
  | {
      kind: 'sent'
      deliveryId: string
      provider: string
      /** Settled, or still held. */
      charge: { state: 'settled' | 'reserved' | 'released'; price: string }
      /** A missed call's number without the code. */
      prefix: string | undefined
    }
  /** `deliveryId`: it was accepted, and no provider took it. */
  | { kind: 'failed'; reason: ErrorName; deliveryId: string | undefined }

/** Sends a code or a message as the API does, with its limits and its price, and tells what became of it. */
export async function testSend(input: unknown): Promise<TestOutcome> {
  const { merchant } = await requireMerchant('gateways.testSend', '/gateways')
  const { gatewayId, recipient, values, params: json } = testSendInput.parse(input)
  const gateway = await orNotFound(getGateway(merchant.id, gatewayId))
  const reading = readParams(json ?? JSON.stringify(values))
  if (reading.kind === 'params-invalid') {
    return { kind: 'failed', reason: 'parametersInvalid', deliveryId: undefined }
  }
  const deliveryId = newId()
  let accepted = false
  try {
    const request = {
      deliveryId,
      merchantId: merchant.id,
      gatewayKey: gateway.key,
      ...(gateway.channel === 'EMAIL' ? { email: recipient } : { phone: recipient }),
      params: reading.data,
      onAccepted: () => {
        accepted = true
      },
    }
    const sent: { provider: string; prefix?: string } =
      gateway.service === 'message'
        ? await sendMessage({ ...request, files: [] })
        : await requestOtp({ ...request, method: 'Request' })
    const { charge, chargedMicros, reservedMicros, currency } = await getDelivery(merchant.id, deliveryId)
    const price = formatMoney(chargedMicros ?? reservedMicros, currency, formats[await getLocale()])
    return {
      kind: 'sent',
      deliveryId,
      provider: sent.provider,
      charge: { state: charge, price },
      prefix: sent.prefix,
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'failed', reason: error.reason, deliveryId: accepted ? deliveryId : undefined }
  }
}
