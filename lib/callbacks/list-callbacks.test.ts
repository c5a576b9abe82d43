import { expect, test } from 'vitest'
import { newId } from '#lib/core/id.ts'
import { type CallbackFilter, listCallbacks } from './list-callbacks.ts'
import { listDeliveryCallbacks } from './list-delivery-callbacks.ts'
import { newActor, newCallbacks } from './testing/callbacks.ts'

const many = (count: number, row: Parameters<typeof newCallbacks>[2][number]) => Array(count).fill(row)

test('pages meet without gap or repetition, down and up again', async () => {
  const actor = await newActor()
  const endpoint = newId()
  const ids = (await newCallbacks(actor, endpoint, many(23, { state: 'delivered' }))).reverse()
  const page = (filter: CallbackFilter) => listCallbacks(actor.merchantId, endpoint, filter, 10)
  const shown = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ id }) => id)
  const first = await page({})
  const second = await page({ olderThan: first.older })
  const third = await page({ olderThan: second.older })
  expect([first, second, third].flatMap(shown)).toEqual(ids)
  expect([first.newer, third.older, first.searchedTo]).toEqual([undefined, undefined, undefined])
  const back = await page({ newerThan: third.newer })
  expect(shown(back)).toEqual(shown(second))
  expect(shown(await page({ newerThan: back.newer }))).toEqual(shown(first))
})

test.each([
  [{ state: 'failed' }, 2],
  [{ state: 'held' }, 1],
  [{ state: 'pending', event: 'SENT' }, 1],
  [{ event: 'test' }, 1],
  [{ state: 'nonsense' }, 0],
  [{ deliveryId: '01a1fc06-e22e-7000-8000-000000000001' }, 1],
  [{ deliveryId: 'nonsense' }, 0],
  [{ until: new Date(Date.now() - 86_400_000) }, 0],
  [{ from: new Date(Date.now() - 86_400_000) }, 6],
])('%j finds what it names', async (filter, count) => {
  const actor = await newActor()
  const endpoint = newId()
  await newCallbacks(actor, endpoint, [
    { state: 'failed' },
    { state: 'failed', event: 'ERROR' },
    { state: 'held' },
    { state: 'pending', event: 'SENT' },
    { state: 'delivered', event: 'test' },
    { state: 'delivered', deliveryId: '01a1fc06-e22e-7000-8000-000000000001' },
  ])
  expect((await listCallbacks(actor.merchantId, endpoint, filter)).items).toHaveLength(count)
})

test('a rare event among many is found page by page, and a stuck one at once', async () => {
  const actor = await newActor()
  const endpoint = newId()
  const [rare] = await newCallbacks(actor, endpoint, [
    { state: 'failed', event: 'ERROR' },
    ...many(20_500, { state: 'delivered' }),
  ])
  const { merchantId } = actor
  const page = await listCallbacks(merchantId, endpoint, { event: 'ERROR' })
  expect(page.items).toEqual([])
  expect(page.searchedTo).toBeInstanceOf(Date)
  const next = await listCallbacks(merchantId, endpoint, { event: 'ERROR', olderThan: page.older })
  expect(next.items.map(({ id }) => id)).toEqual([rare])
  const stuck = await listCallbacks(merchantId, endpoint, { state: 'failed' })
  expect(stuck.items.map(({ id }) => id)).toEqual([rare])
})

test('another merchant finds nothing, neither by endpoint nor by delivery', async () => {
  const [actor, stranger] = await Promise.all([newActor(), newActor()])
  const [endpoint, deliveryId] = [newId(), newId()]
  await newCallbacks(actor, endpoint, [
    { state: 'delivered', deliveryId, event: 'SENT' },
    { state: 'pending', deliveryId, event: 'DELIVERED' },
  ])
  expect((await listCallbacks(stranger.merchantId, endpoint)).items).toEqual([])
  expect(await listDeliveryCallbacks(stranger.merchantId, deliveryId)).toEqual([])
  const own = await listDeliveryCallbacks(actor.merchantId, deliveryId)
  expect(own).toMatchObject([
    { event: 'SENT', url: null, createdAt: expect.any(Date) },
    { event: 'DELIVERED', url: null, dueAt: expect.any(Date) },
  ])
})
