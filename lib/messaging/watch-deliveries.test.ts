import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#db/client.ts'
import { deliveries, merchants } from '#db/schema/index.ts'
import { addDelivery } from './testing/add-delivery.ts'
import { type News, watchDeliveries } from './watch-deliveries.ts'

let merchant = { id: '', defaultCountry: 'ID' }
const stops: (() => void)[] = []

beforeEach(async () => {
  const [row] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  merchant = { id: row?.id ?? '', defaultCountry: 'ID' }
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function watch(filter = {}): News[] {
  const heard: News[] = []
  stops.push(watchDeliveries(merchant, filter, news => heard.push(news)))
  return heard
}
const setStatus = (id: string, status: string) =>
  db().update(deliveries).set({ status }).where(eq(deliveries.id, id))
const told = (heard: News[]) => heard.flatMap(({ rows }) => rows.map(({ id, status }) => `${id} ${status}`))
const patience = { timeout: 10_000 }

test('whoever listens hears what is there, then what comes and what changes', async () => {
  const first = await addDelivery({ merchantId: merchant.id })
  const heard = watch()
  await vi.waitFor(() => expect(told(heard)).toEqual([`${first} SENT`]), patience)
  const second = await addDelivery({ merchantId: merchant.id })
  await vi.waitFor(() => expect(told(heard)).toContain(`${second} SENT`), patience)
  await setStatus(first, 'DELIVERED')
  await vi.waitFor(() => expect(told(heard).at(-1)).toBe(`${first} DELIVERED`), patience)
  expect(heard.flatMap(({ gone }) => gone)).toEqual([])
})

test('what begins to match a filter comes, what no longer matches goes', async () => {
  const id = await addDelivery({ merchantId: merchant.id })
  const heard = watch({ status: ['REJECTED'] })
  await vi.waitFor(() => expect(heard).toHaveLength(1), patience)
  await setStatus(id, 'REJECTED')
  await vi.waitFor(() => expect(told(heard)).toEqual([`${id} REJECTED`]), patience)
  await setStatus(id, 'DELIVERED')
  await vi.waitFor(() => expect(heard.at(-1)?.gone).toEqual([id]), patience)
})

test("another merchant's delivery is never heard of", async () => {
  const [other] = await db().insert(merchants).values({ name: 'Other' }).returning()
  const heard = watch()
  await vi.waitFor(() => expect(heard).toHaveLength(1), patience)
  await addDelivery({ merchantId: other?.id ?? '' })
  const own = await addDelivery({ merchantId: merchant.id })
  await vi.waitFor(() => expect(told(heard)).toContain(`${own} SENT`), patience)
  expect(told(heard)).toEqual([`${own} SENT`])
})

test('however many listen to the same, one poll serves them, and none when nobody listens', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const polls = () =>
    timers.mock.calls.filter(([, ms]) => ms !== undefined && ms >= 1_000 && ms <= 5_000).length
  const all = Array.from({ length: 10 }, () => watch())
  await vi.waitFor(() => expect(all.map(heard => heard.length)).toEqual(Array(10).fill(1)), patience)
  const id = await addDelivery({ merchantId: merchant.id })
  await vi.waitFor(() => expect(all.flatMap(told)).toEqual(Array(10).fill(`${id} SENT`)), patience)
  expect(polls()).toBeLessThan(5)
  const cleared = vi.spyOn(globalThis, 'clearTimeout')
  for (const stop of stops.splice(0)) stop()
  expect(cleared).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})
