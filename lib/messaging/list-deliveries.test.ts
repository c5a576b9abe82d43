import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { deliveryEvents, ledgerTransfers, merchants } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import type { DeliveryFilter } from './delivery-filter.ts'
import { getDelivery } from './get-delivery.ts'
import { listDeliveries, type Place } from './list-deliveries.ts'
import { addDelivery } from './testing/add-delivery.ts'

const hour = 60 * 60 * 1000
const start = Date.now() - 3 * hour
let merchant = { id: '', defaultCountry: 'ID' }
let stranger = { id: '', defaultCountry: 'ID' }

/** Ids from the oldest to the newest, four of them in each millisecond. */
const ids = Array.from({ length: 25 }, (_, index) => newId(start + Math.floor(index / 4)))
const sorted = [...ids].sort().reverse()

beforeAll(async () => {
  const rows = await db()
    .insert(merchants)
    .values([{ name: 'Toko' }, { name: 'Other' }])
    .returning()
  merchant = { id: rows[0]?.id ?? '', defaultCountry: 'ID' }
  stranger = { id: rows[1]?.id ?? '', defaultCountry: 'ID' }
  for (const [index, id] of ids.entries()) {
    const recipient = `+62812345678${String(index).padStart(2, '0')}`
    await addDelivery(
      { id, merchantId: merchant.id, status: index % 5 === 0 ? 'ERROR' : 'Verified' },
      recipient,
    )
  }
})

const idsOf = async (filter: DeliveryFilter & Place, limit?: number) =>
  (await listDeliveries(merchant, filter, limit)).items.map(item => item.id)

describe('pages', () => {
  test.each([1, 4, 7, 25, 100])(
    'of %i rows show every delivery once, newest first, there and back',
    async limit => {
      const down: string[] = []
      let page = await listDeliveries(merchant, {}, limit)
      expect(page.newer).toBeUndefined()
      for (;;) {
        down.push(...page.items.map(item => item.id))
        if (!page.older) break
        page = await listDeliveries(merchant, { olderThan: page.older }, limit)
      }
      expect(down).toEqual(sorted)
      const up = page.items.map(item => item.id)
      while (page.newer) {
        page = await listDeliveries(merchant, { newerThan: page.newer }, limit)
        up.unshift(...page.items.map(item => item.id))
      }
      expect(up).toEqual(sorted)
    },
  )
})

test('the oldest first goes the same way from the other end', async () => {
  const place = { sort: 'oldest' as const }
  const first = await listDeliveries(merchant, place, 10)
  expect(first.items.map(item => item.id)).toEqual(sorted.toReversed().slice(0, 10))
  expect(first.older).toBeUndefined()
  const second = await listDeliveries(merchant, { ...place, newerThan: first.newer }, 10)
  expect(second.items.map(item => item.id)).toEqual(sorted.toReversed().slice(10, 20))
  const back = await listDeliveries(merchant, { ...place, olderThan: second.older }, 10)
  expect(back.items.map(item => item.id)).toEqual(first.items.map(item => item.id))
})

describe('filters', () => {
  test('status', async () => {
    expect(await idsOf({ status: ['ERROR'] })).toHaveLength(5)
  })

  test('several values of a name mean any of them, several names mean all of them', async () => {
    expect(await idsOf({ status: ['ERROR', 'Verified'] })).toHaveLength(25)
    expect(await idsOf({ status: ['ERROR', 'Verified'], channel: ['EMAIL'] })).toEqual([])
    expect(await idsOf({ purpose: ['login'], country: ['ID', 'SG'], productId: ['alfa.sms'] })).toHaveLength(
      25,
    )
    expect(await idsOf({ purpose: ['Login'] })).toEqual([])
    expect(await idsOf({ gatewayId: ['no id'] })).toEqual([])
  })

  test('the beginning of a date range belongs to it, its end does not', async () => {
    const from = new Date(start + 2)
    expect(await idsOf({ from, until: new Date(start + 3) })).toEqual(ids.slice(8, 12).sort().reverse())
  })

  test('a value from the address that is no id or status matches nothing and does not fail', async () => {
    expect(await idsOf({ status: ["'; drop table deliveries"] })).toEqual([])
    expect(await idsOf({ olderThan: 'no id' })).toHaveLength(25)
  })
})

describe('search', () => {
  test.each(['+6281234567807', '081234567807', '81234567807', '62 812-3456-7807'])(
    'finds a phone number written as %s',
    async search => {
      expect(await idsOf({ search })).toEqual([ids[7]])
    },
  )

  test('finds an e-mail address in any case, and a delivery by its id', async () => {
    const id = newId(start - hour)
    await addDelivery({ id, merchantId: merchant.id }, 'budi@example.com')
    expect(await idsOf({ search: ' Budi@Example.com ' })).toEqual([id])
    expect(await idsOf({ search: id.toUpperCase() })).toEqual([id])
  })

  test.each(['0812', 'budi', '%', '+62812345678'])('finds nothing for a part: %s', async search => {
    expect(await idsOf({ search })).toEqual([])
  })
})

test('recipients come masked', async () => {
  const { items } = await listDeliveries(merchant, { search: '+6281234567807' })
  expect(items[0]?.recipient).toBe('+62812•••7807')
  expect(JSON.stringify(items[0], (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain(
    '4567807',
  )
})

describe("another merchant's delivery", () => {
  test('is in no list and no search', async () => {
    expect((await listDeliveries(stranger, {})).items).toEqual([])
    expect((await listDeliveries(stranger, { search: ids[0] })).items).toEqual([])
    expect((await listDeliveries(stranger, { search: '+6281234567807' })).items).toEqual([])
  })

  test('is not found by its id', async () => {
    await expect(getDelivery(stranger.id, ids[0] ?? '')).rejects.toMatchObject({
      reason: 'transactionUnknown',
    })
    await expect(getDelivery(merchant.id, 'no id')).rejects.toMatchObject({ reason: 'transactionUnknown' })
  })
})

test('a delivery comes with its events in order and its charge, and without code or hash', async () => {
  const id = ids[1] ?? ''
  const at = (seconds: number) => new Date(start + seconds * 1000)
  await db()
    .insert(deliveryEvents)
    .values([
      { deliveryId: id, kind: 'verified', createdAt: at(9) },
      { deliveryId: id, kind: 'attempt', outcome: 'accepted', productId: 'alfa.sms', createdAt: at(1) },
    ])
  await db().insert(ledgerTransfers).values({
    journalId: id,
    kind: 'charge',
    debit: 'merchant',
    credit: 'revenue',
    merchantId: merchant.id,
    amountMicros: 350_000_000n,
    currency: 'IDR',
  })
  const delivery = await getDelivery(merchant.id, id)
  expect(delivery.events.map(event => event.kind)).toEqual(['attempt', 'verified'])
  expect(delivery.charges).toMatchObject([{ amountMicros: -350_000_000n, kind: 'charge' }])
  expect(delivery.recipient).toBe('+62812•••7801')
  expect(Object.keys(delivery)).not.toEqual(expect.arrayContaining(['recipientHash']))
  expect(Object.keys(delivery)).not.toEqual(expect.arrayContaining(['otpId']))
})
