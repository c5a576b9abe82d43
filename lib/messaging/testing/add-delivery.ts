import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { newId } from '#lib/core/id.ts'
import { hashRecipient } from '../recipient.ts'

type Row = typeof deliveries.$inferInsert

/** Writes a delivery as it is when a vendor has taken it, or as `given` says; returns its id. */
export async function addDelivery(
  given: Partial<Row> & Pick<Row, 'merchantId'>,
  recipient = '+6281234567800',
): Promise<string> {
  const id = given.id ?? newId()
  const sent = given.status !== 'ERROR'
  await db()
    .insert(deliveries)
    .values({
      gatewayId: newId(),
      otpId: id,
      service: 'otp',
      method: 'Request',
      channel: recipient.includes('@') ? 'EMAIL' : 'SMS',
      purpose: 'login',
      recipient,
      recipientHash: hashRecipient(recipient),
      country: recipient.includes('@') ? null : 'ID',
      productId: 'alfa.sms',
      status: 'SENT',
      statusAt: new Date(),
      currency: 'IDR',
      routes: {},
      reservedMicros: 350_000_000n,
      chargedMicros: sent ? 350_000_000n : null,
      charge: sent ? 'settled' : 'released',
      sentAt: sent ? new Date() : null,
      ...given,
      id,
    })
  return id
}
