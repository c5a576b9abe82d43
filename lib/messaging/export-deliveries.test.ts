import { parse } from 'csv-parse/sync'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gateways, merchants, users } from '#db/schema/index.ts'
import type { DeliveryFilter } from './delivery-filter.ts'
import { exportDeliveries } from './export-deliveries.ts'
import { addDelivery } from './testing/add-delivery.ts'

let merchant = { id: '', defaultCountry: 'ID' }
let userId = ''

beforeEach(async () => {
  const [row] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  merchant = { id: row?.id ?? '', defaultCountry: 'ID' }
  const email = `${merchant.id}@toko.test`
  const [user] = await db().insert(users).values({ email, name: 'Ayu', passwordHash: '' }).returning()
  userId = user?.id ?? ''
})

async function exported(filter: DeliveryFilter = {}): Promise<Record<string, string>[]> {
  let text = ''
  for await (const piece of exportDeliveries(merchant, { merchantId: merchant.id, userId }, filter))
    text += piece
  return parse(text, { columns: true, bom: true })
}

test('rows come newest first, with the recipient masked and no code', async () => {
  const first = await addDelivery({ merchantId: merchant.id }, '+6281234567801')
  const second = await addDelivery({ merchantId: merchant.id, status: 'ERROR' }, 'budi@example.com')
  const rows = await exported()
  expect(rows.map(row => row.id)).toEqual([second, first])
  expect(rows.map(row => row.recipient)).toEqual(['b•••@example.com', '62812•••7801'])
  expect(rows.map(row => row.charge)).toEqual(['', '350'])
  expect(Object.keys(rows[0] ?? {}).filter(name => /code$|hash|otp/.test(name))).toEqual(['sip_code'])
})

test('no cell is a formula to a spreadsheet, and quotes and lines stay in their cell', async () => {
  const gatewayId = (
    await db()
      .insert(gateways)
      .values({ merchantId: merchant.id, name: '=HYPERLINK("x")', purpose: '@a', channel: 'SMS' })
      .returning()
  )[0]?.id
  await addDelivery({ merchantId: merchant.id, gatewayId, purpose: '+1\n"2"', reason: '-1' })
  const [row] = await exported()
  expect(row).toMatchObject({ gateway: `'=HYPERLINK("x")`, purpose: `'+1\n"2"`, reason: `'-1` })
})

test('it holds what the filter lets through and nothing of another merchant', async () => {
  const [other] = await db().insert(merchants).values({ name: 'Other' }).returning()
  await addDelivery({ merchantId: other?.id ?? '', status: 'REJECTED' })
  await addDelivery({ merchantId: merchant.id })
  const id = await addDelivery({ merchantId: merchant.id, status: 'REJECTED' })
  expect((await exported({ status: ['REJECTED'] })).map(row => row.id)).toEqual([id])
})

test('that it was taken is on record with its filter, without the number searched for', async () => {
  await exported({ status: ['ERROR'], from: new Date(0), search: '081234567890' })
  const entries = (await db().select().from(auditLog)).filter(entry => entry.merchantId === merchant.id)
  expect(entries).toMatchObject([
    {
      action: 'deliveries.export',
      userId,
      after: { status: ['ERROR'], from: '1970-01-01T00:00:00.000Z', search: '0812•••7890' },
    },
  ])
})
