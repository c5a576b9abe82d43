import { and, eq, like } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { callbackEndpoints, callbacks } from '#db/schema/callbacks.ts'
import { auditLog } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'
import { callbackEvents } from './choices.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { findEndpoint, listEndpoints } from './list-endpoints.ts'
import { rotateSecret } from './rotate-secret.ts'
import type { EndpointFields } from './schema.ts'
import { openSecret } from './secret.ts'
import { setEndpointEnabled } from './set-endpoint-enabled.ts'
import { newActor, newCallbacks } from './testing/callbacks.ts'
import { updateEndpoint } from './update-endpoint.ts'

const fields = (path = newId(), more: Partial<EndpointFields> = {}): EndpointFields => ({
  kind: 'status',
  url: `https://8.8.8.8/${path}`,
  events: ['DELIVERED', 'Verified'],
  maskCode: false,
  ...more,
})
let actor: Actor
let stranger: Actor
beforeEach(async () => {
  ;[actor, stranger] = await Promise.all([newActor(), newActor()])
})

async function made(of = actor, more: Partial<EndpointFields> = {}) {
  const outcome = await createEndpoint(of, fields(undefined, more))
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return outcome
}
async function stored(id: string) {
  const [row] = await db().select().from(callbackEndpoints).where(eq(callbackEndpoints.id, id))
  if (!row) throw new Error('it is not stored')
  return row
}

test('the events are the statuses of a delivery', () => {
  expect([...callbackEvents].sort()).toEqual([...deliveryStatuses].sort())
})

test('a new endpoint is on, and its secret is stored sealed', async () => {
  const { id, secret } = await made(actor, { events: ['Verified', 'DELIVERED', 'Verified'] })
  const row = await stored(id)
  expect(row).toMatchObject({ events: ['DELIVERED', 'Verified'], disabledAt: null, maskCode: false })
  expect(row.secretSealed).not.toContain(secret.slice(6))
  expect(openSecret(row.secretSealed, id)).toBe(secret)
  expect(await findEndpoint(actor.merchantId, id)).toMatchObject({ id, tried: 0, delivered: 0, last: null })
})

test.each([
  ['no events', { events: [] }, 'events', 'eventsMissing'],
  ['an unknown event', { events: ['SOLD'] }, 'events.0', 'chooseOne'],
  ['no address', { url: '  ' }, 'url', 'required'],
  ['an address that is too long', { url: `https://8.8.8.8/${'x'.repeat(2048)}` }, 'url', 'tooLong'],
  ['a further field', { merchantId: newId() }, '', ''],
  ['something that is no address', { url: 'nonsense' }, 'url', 'urlInvalid'],
  ['another scheme', { url: 'ftp://8.8.8.8/' }, 'url', 'urlScheme'],
  ['no encryption', { url: 'http://8.8.8.8/' }, 'url', 'urlScheme'],
  ['another port', { url: 'https://8.8.8.8:22/' }, 'url', 'urlPort'],
  ['a password in the address', { url: 'https://me:pw@8.8.8.8/' }, 'url', 'urlCredentials'],
  ['an inner name', { url: 'https://router.local/' }, 'url', 'urlName'],
  ['an inner address', { url: 'https://10.0.0.8/' }, 'url', 'urlAddress'],
  ['the metadata address, IPv6-mapped', { url: 'https://[::ffff:a9fe:a9fe]/' }, 'url', 'urlAddress'],
])('%s makes no endpoint and says why at which field', async (_, wrong, field, reason) => {
  const outcome = await createEndpoint(actor, { ...fields(), ...wrong })
  if (outcome.kind !== 'invalid') throw new Error(outcome.kind)
  expect(outcome.errors[0]).toMatchObject({ field, message: expect.stringMatching(`^${reason}`) })
})

test('sent twice at once, a form makes one endpoint and both hear the same secret', async () => {
  const [id, input] = [newId(), fields()]
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => createEndpoint(actor, input, id)))
  expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
  expect(outcomes[0]).toMatchObject({ kind: 'created', id })
})

test('a secret is not told again later, nor to another merchant', async () => {
  const [id, input] = [newId(), fields()]
  const first = await createEndpoint(actor, input, id)
  const theirs = await createEndpoint(stranger, input, id)
  if (first.kind !== 'created' || theirs.kind !== 'created') throw new Error('not created')
  expect(theirs.id).not.toBe(id)
  expect(theirs.secret).not.toBe(first.secret)
  await sql()`update callback_endpoints set created_at = now() - interval '6 minutes' where id = ${id}`
  expect(await createEndpoint(actor, input, id)).toMatchObject({
    kind: 'invalid',
    errors: [{ field: 'url' }],
  })
})

test('there are at most ten endpoints of each kind, however many ask at once', async () => {
  const crowd = await newActor()
  const outcomes = await Promise.all(Array.from({ length: 13 }, () => createEndpoint(crowd, fields())))
  expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(10)
  expect(outcomes.filter(({ kind }) => kind === 'full')).toHaveLength(3)
  const health = await made(crowd, { kind: 'health', events: [], maskCode: true })
  expect(await stored(health.id)).toMatchObject({ events: [], maskCode: false })
  expect(await listEndpoints(crowd.merchantId, 'status')).toHaveLength(10)
  expect(await listEndpoints(crowd.merchantId, 'health')).toHaveLength(1)
  expect(await listEndpoints(crowd.merchantId)).toHaveLength(11)
})

describe('changing', () => {
  test('stores what was typed when nobody was faster, and nothing otherwise', async () => {
    const { id } = await made()
    const { updatedAt } = await stored(id)
    const wish = fields(undefined, { maskCode: true, events: ['ERROR'] })
    const outcomes = await Promise.all([1, 2].map(() => updateEndpoint(actor, id, updatedAt, wish)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['stale', 'updated'])
    expect(await stored(id)).toMatchObject({ url: wish.url, events: ['ERROR'], maskCode: true })
  })

  test('an address that is refused or taken is not stored', async () => {
    const [{ id }, other] = [await made(), await made()]
    const { updatedAt } = await stored(id)
    const taken = fields(undefined, { url: (await stored(other.id)).url })
    expect(await updateEndpoint(actor, id, updatedAt, taken)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'url', message: 'urlTaken' }],
    })
    const inner = fields(undefined, { url: 'https://127.0.0.1/' })
    expect(await updateEndpoint(actor, id, updatedAt, inner)).toMatchObject({ kind: 'invalid' })
    expect((await stored(id)).updatedAt).toEqual(updatedAt)
  })

  test('never changes what the endpoint is for', async () => {
    const { id } = await made()
    const { updatedAt } = await stored(id)
    const wish = fields(undefined, { kind: 'health' })
    expect(await updateEndpoint(actor, id, updatedAt, wish)).toEqual({ kind: 'gone' })
  })
})

describe('rotating', () => {
  test('twice at once makes one new secret; the old one is kept for 24 hours', async () => {
    const { id, secret } = await made()
    const outcomes = await Promise.all([1, 2, 3].map(() => rotateSecret(actor, id, null)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['rotated', 'stale', 'stale'])
    const rotated = outcomes.find(outcome => outcome.kind === 'rotated')
    const row = await stored(id)
    expect(openSecret(row.secretSealed, id)).toBe(rotated?.secret)
    expect(openSecret(row.previousSecretSealed ?? '', id)).toBe(secret)
    const [{ hours } = { hours: 0 }] = await sql()<{ hours: number }[]>`
      select extract(epoch from previous_secret_until - now()) / 3600 as hours
      from callback_endpoints where id = ${id}`
    expect(Number(hours)).toBeCloseTo(24, 1)
  })

  test('again within the day ends the oldest secret', async () => {
    const { id } = await made()
    const first = await rotateSecret(actor, id, null)
    const second = await rotateSecret(actor, id, first.kind === 'rotated' ? first.until : null)
    if (first.kind !== 'rotated' || second.kind !== 'rotated') throw new Error('not rotated')
    const row = await stored(id)
    expect(openSecret(row.previousSecretSealed ?? '', id)).toBe(first.secret)
  })
})

describe('turning off and on', () => {
  test('off holds what waits; on forgets the failures and leaves it held', async () => {
    const { id } = await made()
    await newCallbacks(actor, id, [{ state: 'pending' }, { state: 'delivered' }, { state: 'failed' }])
    await sql()`update callback_endpoints set failing_since = now() where id = ${id}`
    expect(await setEndpointEnabled(actor, id, false)).toBe(true)
    expect(await setEndpointEnabled(actor, id, false)).toBe(true)
    expect(await stored(id)).toMatchObject({ disabledFor: 'person' })
    const states = () =>
      db().select().from(callbacks).where(eq(callbacks.endpointId, id)).orderBy(callbacks.id)
    expect(await states()).toMatchObject([
      { state: 'held', dueAt: null },
      { state: 'delivered' },
      { state: 'failed' },
    ])
    expect(await setEndpointEnabled(actor, id, true)).toBe(true)
    expect(await stored(id)).toMatchObject({ disabledAt: null, disabledFor: null, failingSince: null })
    expect(await states()).toMatchObject([{ state: 'held' }, { state: 'delivered' }, { state: 'failed' }])
  })

  test('holds a queue of any length', async () => {
    const { id } = await made()
    await newCallbacks(actor, id, Array(10_500).fill({ state: 'pending' }))
    await setEndpointEnabled(actor, id, false)
    const [left] = await sql()`
      select count(*)::integer as count from callbacks where endpoint_id = ${id} and due_at is not null`
    expect(left).toEqual({ count: 0 })
  })
})

test('a deleted endpoint is gone, what was sent can still be read, and nothing waits for it', async () => {
  const { id } = await made()
  await newCallbacks(actor, id, [{ state: 'pending' }, { state: 'delivered' }])
  const outcomes = await Promise.all([deleteEndpoint(actor, id), deleteEndpoint(actor, id)])
  expect(outcomes.sort()).toEqual([false, true])
  expect(await findEndpoint(actor.merchantId, id)).toBeUndefined()
  const rows = await db().select().from(callbacks).where(eq(callbacks.endpointId, id)).orderBy(callbacks.id)
  expect(rows).toMatchObject([{ state: 'held', dueAt: null }, { state: 'delivered' }])
})

test("another merchant's endpoint is as unknown as none", async () => {
  const { id } = await made()
  const before = await stored(id)
  for (const unknown of [id, newId(), 'x', '']) {
    expect(await updateEndpoint(stranger, unknown, before.updatedAt, fields())).toEqual({ kind: 'gone' })
    expect(await rotateSecret(stranger, unknown, null)).toEqual({ kind: 'gone' })
    expect(await setEndpointEnabled(stranger, unknown, false)).toBe(false)
    expect(await deleteEndpoint(stranger, unknown)).toBe(false)
    expect(await findEndpoint(stranger.merchantId, unknown)).toBeUndefined()
  }
  expect(await stored(id)).toEqual(before)
})

test('every change is in the audit log, secrets never', async () => {
  const someone = { ...(await newActor()), ip: '203.0.113.9' }
  const { id, secret } = await made(someone)
  const { updatedAt } = await stored(id)
  await updateEndpoint(someone, id, updatedAt, fields())
  await rotateSecret(someone, id, null)
  await setEndpointEnabled(someone, id, false)
  await setEndpointEnabled(someone, id, true)
  await deleteEndpoint(someone, id)
  const entries = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.merchantId, someone.merchantId), like(auditLog.action, 'callback.%')))
    .orderBy(auditLog.id)
  expect(entries.map(({ action }) => action.split('.')[1])).toEqual([
    'create',
    'update',
    'rotateSecret',
    'disable',
    'enable',
    'delete',
  ])
  expect(entries.every(({ subjectId, ip }) => subjectId === id && ip === someone.ip)).toBe(true)
  expect(JSON.stringify(entries)).not.toContain(secret.slice(6, 20))
})

test('an endpoint tells how its last day went', async () => {
  const { id } = await made()
  const [newest] = (
    await newCallbacks(actor, id, [
      { state: 'delivered', attempts: 1 },
      { state: 'failed', attempts: 10 },
      { state: 'pending', attempts: 0 },
      { state: 'delivered', attempts: 2 },
    ])
  ).slice(-1)
  await sql()`
    insert into callback_attempts (callback_id, attempt, url, latency_ms, outcome, answer_status)
    values (${newest ?? ''}, 1, 'x', 5, 'failed', 500), (${newest ?? ''}, 2, 'x', 5, 'delivered', 200)`
  await sql()`update callback_attempts set at = now() - interval '1 minute' where attempt = 1`
  expect(await findEndpoint(actor.merchantId, id)).toMatchObject({
    tried: 3,
    delivered: 2,
    stuck: true,
    last: { at: expect.any(Date), outcome: 'delivered', answerStatus: 200 },
    updatedAt: expect.any(Date),
  })
})
