import { z } from 'zod'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import { type Delivery, getDelivery } from '#lib/messaging/get-delivery.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'

const moment = z.iso.datetime()

/** What became of one delivery. */
export const shownDelivery = z.object({
  id: z.uuid(),
  status: z.enum(deliveryStatuses),
  channel: z.string(),
  provider: z.string(),
  product: z.string(),
  purpose: z.string(),
  recipient: z.string().describe('Masked.'),
  reason: z.string().optional().describe('Why it failed, in the provider’s words.'),
  created_at: moment,
  charge: z.object({
    state: z.enum(['reserved', 'settled', 'released']).describe('Held, charged, or given back.'),
    amount: z.string().meta({ description: 'A decimal number.', examples: ['350'] }),
    currency: z.string(),
  }),
  timeline: z.array(
    z.object({
      at: moment,
      kind: z.string(),
      product: z.string().optional(),
      outcome: z.string().optional(),
      detail: z.string().optional(),
    }),
  ),
})

/** One delivery of a merchant's service; throws `transactionUnknown` where there is none. */
export async function showDelivery(merchantId: string, service: Delivery['service'], given = '') {
  const id = given.toLowerCase()
  const delivery = isId(id) ? await getDelivery(merchantId, id) : undefined
  if (delivery?.service !== service) throw new AppError('transactionUnknown')
  return toData(delivery)
}

function toData(delivery: Delivery) {
  const amountMicros = delivery.chargedMicros ?? delivery.reservedMicros
  return {
    id: delivery.id,
    status: delivery.status,
    channel: delivery.channel,
    provider: delivery.vendorName ?? '',
    product: delivery.productName ?? '',
    purpose: delivery.purpose,
    recipient: delivery.recipient,
    ...(delivery.reason === null ? {} : { reason: delivery.reason }),
    created_at: delivery.createdAt.toISOString(),
    charge: { state: delivery.charge, amount: microsToDecimal(amountMicros), currency: delivery.currency },
    timeline: delivery.events.map(event => ({
      at: event.createdAt.toISOString(),
      kind: event.kind,
      ...(event.vendorName ? { product: `${event.vendorName} ${event.productName}` } : {}),
      ...(event.outcome ? { outcome: event.outcome } : {}),
      ...(event.detail ? { detail: event.detail } : {}),
    })),
  }
}
