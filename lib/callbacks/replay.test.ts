import { and, eq, like, sql as query } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { callbacks } from '#db/schema/callbacks.ts'
import { auditLog } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { replayCallback } from './replay-callback.ts'
import { replaySince } from './replay-since.ts'
import { sendTestEvent } from './send-test-event.ts'
import { setEndpointEnabled } from './set-endpoint-enabled.ts'
import { newActor, newCallbacks } from './testing/callbacks.ts'

let actor: Actor
let stranger: Actor
beforeAll(async () => {
  ;[actor, stranger] = await Promise.all([newActor(), newActor()])
})

async function newEndpoint(kind: 'status' | 'health' = 'status', of?: Actor): Promise<string> {
  const owner = of ?? (await newActor())
  if (!of) actor = owner
  const url = `https://8.8.8.8/${newId()}`
  const made = await createEndpoint(owner, { kind, url, events: ['SENT'], maskCode: false })
  if (made.kind !== 'created') throw new Error(JSON.stringify(made))
  return made.id
}
const rowsOf = (endpointId: string) =>
  db().select().from(callbacks).where(eq(callbacks.endpointId, endpointId)).orderBy(callbacks.id)
const statesOf = async (endpointId: string) =>
  (await rowsOf(endpointId)).map(({ state, tries, dueAt }) => `${state} ${tries}${dueAt ? ' due' : ''}`)
const hourAgo = () => new Date(Date.now() - 3_600_000)

test.each(['delivered', 'failed', 'held'] as const)(
  'one that is %s is sent again under its own id, with the whole schedule before it',
  async state => {
    const endpoint = await newEndpoint()
    const [id = ''] = await newCallbacks(actor, endpoint, [{ state, attempts: 10, tries: 10 }])
    expect(await replayCallback(actor, id)).toEqual({ kind: 'queued' })
    expect(await replayCallback(actor, id)).toEqual({ kind: 'queued' })
    const [row] = await rowsOf(endpoint)
    expect(row).toMatchObject({ id, state: 'pending', tries: 0, attempts: 10 })
    expect(row?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
    const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, endpoint))
    expect(entries.filter(({ action }) => action === 'callback.replay')).toHaveLength(1)
  },
)

test('one that waits for a further try gets it at once', async () => {
  const endpoint = await newEndpoint()
  const dueAt = new Date(Date.now() + 3_600_000)
  const [id = ''] = await newCallbacks(actor, endpoint, [{ state: 'pending', tries: 3, dueAt }])
  await replayCallback(actor, id)
  expect((await rowsOf(endpoint))[0]?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
})

test('nothing is sent again to an endpoint that is off or gone', async () => {
  const endpoint = await newEndpoint()
  const [id = ''] = await newCallbacks(actor, endpoint, [{ state: 'failed' }])
  await setEndpointEnabled(actor, endpoint, false)
  expect(await replayCallback(actor, id)).toEqual({ kind: 'off' })
  expect(await replaySince(actor, endpoint, hourAgo(), 'all')).toEqual({ kind: 'off' })
  expect(await sendTestEvent(actor, endpoint)).toEqual({ kind: 'off' })
  await deleteEndpoint(actor, endpoint)
  expect(await replayCallback(actor, id)).toEqual({ kind: 'off' })
  expect(await replaySince(actor, endpoint, hourAgo(), 'all')).toEqual({ kind: 'gone' })
  expect(await statesOf(endpoint)).toEqual(['failed 0'])
})

test("another merchant's callbacks are as unknown as none", async () => {
  const endpoint = await newEndpoint()
  const [id = ''] = await newCallbacks(actor, endpoint, [{ state: 'failed' }])
  for (const unknown of [id, newId(), 'x', ''])
    expect(await replayCallback(stranger, unknown)).toEqual({ kind: 'gone' })
  for (const unknown of [endpoint, newId(), 'x', '']) {
    expect(await replaySince(stranger, unknown, hourAgo(), 'all')).toEqual({ kind: 'gone' })
    expect(await sendTestEvent(stranger, unknown)).toEqual({ kind: 'gone' })
  }
  expect(await statesOf(endpoint)).toEqual(['failed 0'])
})

test('since a moment: what is stuck and what waits long, and neither what is older nor what is being sent', async () => {
  const endpoint = await newEndpoint()
  await newCallbacks(actor, endpoint, [{ state: 'failed' }], Date.now() - 7_200_000)
  const soon = new Date(Date.now() + 60_000)
  const late = new Date(Date.now() + 3_600_000)
  await newCallbacks(actor, endpoint, [
    { state: 'held' },
    { state: 'delivered' },
    { state: 'pending', dueAt: soon, tries: 1 },
    { state: 'pending', dueAt: late, tries: 4 },
    { state: 'failed', tries: 10 },
  ])
  const outcome = await replaySince(actor, endpoint, hourAgo(), 'stuck')
  expect(outcome).toEqual({ kind: 'queued', count: 3 })
  expect(await statesOf(endpoint)).toEqual([
    'failed 0',
    'pending 0 due',
    'delivered 0',
    'pending 1 due',
    'pending 0 due',
    'pending 0 due',
  ])
  const all = await replaySince(actor, endpoint, hourAgo(), 'all')
  expect(all).toEqual({ kind: 'queued', count: 1 })
})

test('twice at once queues each once, and both are in the audit log with how many', async () => {
  const endpoint = await newEndpoint()
  await newCallbacks(actor, endpoint, Array(300).fill({ state: 'failed' }))
  const outcomes = await Promise.all([1, 2].map(() => replaySince(actor, endpoint, hourAgo(), 'stuck')))
  expect(outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'queued' ? outcome.count : 0), 0)).toBe(
    300,
  )
  const entries = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.merchantId, actor.merchantId), like(auditLog.action, 'callback.replaySince')))
  const told = entries.reduce((sum, { after }) => sum + Number((after as { count: number }).count), 0)
  expect(told).toBe(300)
})

test.each(['stuck', 'all'] as const)(
  'twelve thousand are queued anew, every one of them: %s',
  async which => {
    const endpoint = await newEndpoint()
    const late = new Date(Date.now() + 3_600_000)
    await newCallbacks(actor, endpoint, [
      ...Array(6_000).fill({ state: 'pending', dueAt: late, tries: 4 }),
      ...Array(12_000).fill({ state: which === 'all' ? 'delivered' : 'failed' }),
    ])
    expect(await replaySince(actor, endpoint, hourAgo(), which)).toEqual({ kind: 'queued', count: 18_000 })
    const [left] = await db()
      .select({ count: query<number>`count(*)::integer` })
      .from(callbacks)
      .where(and(eq(callbacks.endpointId, endpoint), query`not (state = 'pending' and due_at <= now())`))
    expect(left).toEqual({ count: 0 })
  },
)

test('a test event has the shape of real ones, and values that no real one has', async () => {
  const endpoint = await newEndpoint()
  const outcome = await sendTestEvent(actor, endpoint)
  const [row] = await rowsOf(endpoint)
  expect(row).toMatchObject({ event: 'test', deliveryId: null, state: 'pending' })
  expect(outcome).toEqual({ kind: 'queued', id: row?.id })
  const body = row?.body as Record<string, unknown>
  expect(body).toMatchObject({ provider: 'TEST', token: '000000', status: 'DELIVERED' })
  expect(body.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  const health = await newEndpoint('health', actor)
  await sendTestEvent(actor, health)
  const [news] = await sql()`select body from callbacks where endpoint_id = ${health}`
  expect(news?.body).toEqual([{ vendor: 'TEST', data: [{ product: 'TEST', status: 'healthy' }] }])
})
