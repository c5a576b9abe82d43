import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { deliveries, deliveryEvents, merchants } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import { eraseRecipients } from './erase-recipients.ts'
import { listDeliveries } from './list-deliveries.ts'
import { hashRecipient } from './recipient.ts'

const day = 24 * 60 * 60 * 1000

async function newMerchant(recipientDays: number): Promise<{ id: string; defaultCountry: string }> {
  const [row] = await db().insert(merchants).values({ name: 'Toko', recipientDays }).returning()
  return { id: row?.id ?? '', defaultCountry: 'ID' }
}

async function deliver(merchantId: string, recipients: string[], sentAt = Date.now()): Promise<string[]> {
  const rows = recipients.map(recipient => ({
    id: newId(sentAt),
    merchantId,
    gatewayId: newId(),
    service: 'otp' as const,
    method: 'Request' as const,
    channel: 'SMS',
    purpose: 'login',
    recipient,
    recipientHash: hashRecipient(recipient),
    productId: 'alfa.sms',
    status: 'SENT',
    statusAt: new Date(),
    currency: 'IDR',
    routes: {},
    reservedMicros: 350_000_000n,
    chargedMicros: 350_000_000n,
    charge: 'settled' as const,
  }))
  await db().insert(deliveries).values(rows)
  return rows.map(row => row.id)
}

const stored = async (id = '') => {
  const [row] = await db().select().from(deliveries).where(eq(deliveries.id, id))
  return row
}

test('a recipient is masked once its merchant no longer keeps it, as the screen masks it, and not before', async () => {
  const [patient, hasty] = [await newMerchant(30), await newMerchant(10)]
  const recipients = ['+6281234567890', '+12025550123', '+290123', 'budi@example.com', 'b@a.id']
  const ids = await deliver(hasty.id, recipients)
  const [kept] = await deliver(patient.id, recipients)
  await eraseRecipients(Date.now() + 9 * day)
  expect((await stored(ids[0]))?.recipient).toBe(recipients[0])
  await eraseRecipients(Date.now() + 11 * day)
  for (const [index, id] of ids.entries())
    expect((await stored(id))?.recipient).toBe(maskRecipient(recipients[index] ?? ''))
  expect((await stored(kept))?.recipient).toBe(recipients[0])
})

test('what is masked is still found by its whole number, and keeps its status and charge', async () => {
  const merchant = await newMerchant(1)
  const [id] = await deliver(merchant.id, ['+6281277778888'])
  await eraseRecipients(Date.now() + 2 * day)
  const { items } = await listDeliveries(merchant, { search: '081277778888' })
  expect(items).toMatchObject([
    { id, recipient: '+62812•••8888', status: 'SENT', chargedMicros: 350_000_000n },
  ])
})

test('what vendors reported of it word for word goes too, the event stays', async () => {
  const merchant = await newMerchant(1)
  const [deliveryId = ''] = await deliver(merchant.id, ['+6281299990000'])
  const raw = { msisdn: '6281299990000' }
  await db().insert(deliveryEvents).values({ deliveryId, kind: 'report', outcome: 'DELIVERED', data: raw })
  await eraseRecipients(Date.now() + 2 * day)
  const events = await db().select().from(deliveryEvents).where(eq(deliveryEvents.deliveryId, deliveryId))
  expect(events).toMatchObject([{ outcome: 'DELIVERED', data: null }])
})

test('more than a batch is done in one night, and a later night goes on where it ended', async () => {
  const merchant = await newMerchant(1)
  const numbers = Array.from({ length: 2300 }, (_, index) => `+62812000${String(index).padStart(5, '0')}`)
  await deliver(merchant.id, numbers)
  const left = async () =>
    (await db().select().from(deliveries).where(eq(deliveries.merchantId, merchant.id))).filter(
      row => !row.recipient.includes('•'),
    ).length
  await eraseRecipients(Date.now() + 2 * day)
  expect(await left()).toBe(0)
  await deliver(merchant.id, ['+6281255556666'], Date.now() + 1.5 * day)
  await eraseRecipients(Date.now() + 2 * day)
  expect(await left()).toBe(1)
  await eraseRecipients(Date.now() + 3 * day)
  expect(await left()).toBe(0)
})

test('two nights at once mask each recipient once', async () => {
  const merchant = await newMerchant(1)
  const [id] = await deliver(merchant.id, ['+6281211112222'])
  const night = Date.now() + 2 * day
  await Promise.all([eraseRecipients(night), eraseRecipients(night)])
  expect((await stored(id))?.recipient).toBe('+62812•••2222')
})
