import { afterAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { sealCode } from '#lib/core/sealed-code.ts'
import { queuedMails } from '#lib/mail/testing/queued-mails.ts'
import { addDelivery } from '#lib/messaging/testing/add-delivery.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { acknowledge } from './acknowledge.ts'
import { sealSecret } from './secret.ts'
import { addEndpoint } from './testing/add-endpoint.ts'
import { drain, lease, makeDue } from './testing/drain.ts'
import { startReceiver } from './testing/receiver.ts'
import { tryCallback } from './try-callback.ts'

process.env.CALLBACK_ALLOW = '127.0.0.1/32'
process.env.PUBLIC_URL = 'https://otp.example.com'

const receiver = await startReceiver()
afterAll(receiver.close)

let merchantId: string
let path: string
let endpoint: { id: string; secret: string }
beforeEach(async () => {
  await sql()`update callbacks set due_at = null, state = 'held'`
  merchantId = (await newMerchant(0)).id
  path = `/${newId()}`
  endpoint = await addEndpoint({ merchantId, url: receiver.url(path) })
})

/** One callback for each status, of one delivery. */
async function announce(...events: string[]): Promise<string[]> {
  const deliveryId = await addDelivery({ merchantId, method: 'Generate' })
  await sql()`
    insert into callback_codes values (${deliveryId}, ${sealCode(deliveryId, '907182')}, now() + interval '1 hour')`
  const ids: string[] = []
  for (const event of events) {
    const [row] = await sql()`
      insert into callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, state, due_at)
      values (uuidv7(), ${endpoint.id}, ${merchantId}, ${deliveryId}, ${event}, 'alfa.sms', 'pending', now())
      returning id`
    ids.push(row?.id)
  }
  return ids
}
const rows = async () =>
  (
    await sql()`
      select event, state, attempts, tries, due_at is null as over from callbacks
      where endpoint_id = ${endpoint.id} order by id`
  ).map(row => ({ ...row }))
const ownerMails = async () => {
  const [owner] = await sql()`
    select email from users join memberships on user_id = users.id where merchant_id = ${merchantId}`
  return queuedMails(owner?.email)
}
const statuses = () => receiver.at(path).map(one => one.body.status)

test('a callback is tried ten times with one id, then given up; the next one of its delivery goes on', async () => {
  receiver.answer(path, 500)
  const [id] = await announce('SENT', 'DELIVERED')
  for (let round = 0; round < 10; round++) {
    expect(await drain()).toBe(round === 9 ? 2 : 1)
    await makeDue()
  }
  expect(statuses()).toEqual([...Array.from({ length: 10 }, () => 'SENT'), 'DELIVERED'])
  expect(
    new Set(
      receiver
        .at(path)
        .slice(0, 10)
        .map(one => one.id),
    ),
  ).toEqual(new Set([id]))
  expect(await rows()).toEqual([
    { event: 'SENT', state: 'failed', attempts: 10, tries: 10, over: true },
    { event: 'DELIVERED', state: 'pending', attempts: 1, tries: 1, over: false },
  ])
  const attempts = await sql()`
    select attempt, outcome, answer_status, next_at is null as last from callback_attempts
    where callback_id = ${id ?? ''} order by attempt`
  expect(attempts.map(row => ({ ...row }))).toEqual(
    Array.from({ length: 10 }, (_, turn) => ({
      attempt: turn + 1,
      outcome: 'failed',
      answer_status: 500,
      last: turn === 9,
    })),
  )
})

test('a failed try waits as the schedule says, and what comes after it waits with it', async () => {
  receiver.answer(path, 302)
  await announce('SENT', 'DELIVERED')
  await drain()
  expect(statuses()).toEqual(['SENT'])
  const waits = await sql()`
    select extract(epoch from due_at - now())::float as seconds from callbacks
    where endpoint_id = ${endpoint.id} order by id`
  expect(waits[0]?.seconds).toBeGreaterThan(3)
  expect(waits[0]?.seconds).toBeLessThan(6)
  receiver.answer(path, 200)
  await makeDue()
  await drain()
  expect(statuses()).toEqual(['SENT', 'SENT', 'DELIVERED'])
})

test('Retry-After of a 429 is honoured', async () => {
  receiver.answer(path, response => response.writeHead(429, { 'retry-after': '3600' }).end())
  await announce('SENT')
  await drain()
  const [row] = await sql()`
    select extract(epoch from due_at - now())::float as seconds from callbacks where endpoint_id = ${endpoint.id}`
  expect(row?.seconds).toBeGreaterThan(3500)
})

test('410 turns the endpoint off at once, tells the owners once, and holds what waits', async () => {
  receiver.answer(path, 410)
  await announce('SENT', 'DELIVERED')
  await announce('SENT')
  await drain()
  const [state] = await sql()`
    select disabled_for, disabled_at is not null as off from callback_endpoints where id = ${endpoint.id}`
  expect(state).toEqual({ disabled_for: 'gone', off: true })
  expect((await rows()).map(row => [row.state, row.over])).toEqual([
    ['held', true],
    ['held', true],
    ['held', true],
  ])
  expect(await ownerMails()).toMatchObject([
    { template: 'callbackGone', values: { merchant: 'Warung', host: `127.0.0.1:${receiver.port}` } },
  ])
})

test('an endpoint that has failed for 120 hours is turned off; a success before begins anew', async () => {
  receiver.answer(path, 500)
  await announce('SENT')
  await drain()
  const age = (hours: number) =>
    sql()`update callback_endpoints set failing_since = now() - make_interval(hours => ${hours}) where id = ${endpoint.id}`
  await age(119)
  await makeDue()
  await drain()
  const state = async () =>
    (
      await sql()`select disabled_for, failing_since is not null as failing from callback_endpoints
      where id = ${endpoint.id}`
    )[0]
  expect(await state()).toEqual({ disabled_for: null, failing: true })
  receiver.answer(path, 200)
  await makeDue()
  await drain()
  expect(await state()).toEqual({ disabled_for: null, failing: false })
  receiver.answer(path, 500)
  await announce('SENT')
  await drain()
  await age(121)
  await makeDue()
  await drain()
  expect(await state()).toEqual({ disabled_for: 'failing', failing: true })
  expect(await ownerMails()).toMatchObject([{ template: 'callbackFailing' }])
})

test('what comes while an endpoint is off is held, also when it was announced a moment before', async () => {
  await sql()`update callback_endpoints set disabled_at = now(), disabled_for = 'person' where id = ${endpoint.id}`
  await announce('SENT')
  expect(await drain()).toBe(0)
  expect(await rows()).toMatchObject([{ state: 'held', attempts: 0, over: true }])
  expect(receiver.at(path)).toEqual([])
})

test('a worker that comes too late changes nothing', async () => {
  await announce('SENT')
  const [first] = await lease()
  if (!first) throw new Error('nothing was due')
  expect(await lease(), 'it is leased').toEqual([])
  await makeDue()
  const [second] = await lease()
  expect(second?.attempts).toBe(2)
  receiver.answer(path, 500)
  await acknowledge(await tryCallback(first))
  expect(await rows()).toMatchObject([{ state: 'pending', attempts: 2, tries: 0 }])
  receiver.answer(path, 200)
  if (second) await acknowledge(await tryCallback(second))
  expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 2, tries: 1 }])
  await acknowledge(await tryCallback(first))
  expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 2, tries: 1 }])
  const [{ n } = { n: 0 }] = await sql()`
    select count(*)::int as n from callback_attempts where callback_id = ${first.id}`
  expect(n).toBe(1)
})

test('an acknowledgement that comes twice counts once', async () => {
  receiver.answer(path, 500)
  await announce('SENT')
  const [leased] = await lease()
  if (!leased) throw new Error('nothing was due')
  const tried = await tryCallback(leased)
  await acknowledge(tried)
  await acknowledge(tried)
  expect(await rows()).toMatchObject([{ state: 'pending', attempts: 1, tries: 1 }])
})

test('both secrets sign until the old one ends', async () => {
  const old = sealSecret(endpoint.secret, endpoint.id)
  const rotate = (until: string) =>
    sql()`update callback_endpoints set previous_secret_sealed = ${old}, previous_secret_until = now() + ${until}::interval
      where id = ${endpoint.id}`
  const signatures = () => String(receiver.at(path).at(-1)?.headers['webhook-signature']).split(' ').length
  await rotate('1 hour')
  await announce('SENT')
  await drain()
  expect(signatures()).toBe(2)
  await rotate('-1 second')
  await announce('SENT')
  await drain()
  expect(signatures()).toBe(1)
})

test('an answer that repeats the code or the number is kept without them, and only its first 4 kB', async () => {
  receiver.answer(path, (response, { text }) =>
    response.writeHead(500, { 'x-echo': JSON.parse(text).token }).end(`\0${text}${'x'.repeat(10_000)}`),
  )
  const [id] = await announce('SENT')
  await drain()
  expect(receiver.at(path)[0]?.body).toMatchObject({ token: '907182', phone: '6281234567800' })
  const [attempt] = await sql()`select * from callback_attempts where callback_id = ${id ?? ''}`
  const kept = JSON.stringify(attempt)
  expect(kept).not.toContain('907182')
  expect(kept).not.toContain('6281234567800')
  expect(attempt?.answer_headers).toMatchObject({ 'x-echo': 'XXXXXX' })
  expect(Buffer.byteLength(attempt?.answer_body)).toBeLessThanOrEqual(4098)
})

test('an address that may not be called is a failed try with its reason', async () => {
  await sql()`update callback_endpoints set url = 'http://10.0.0.1/x' where id = ${endpoint.id}`
  const [id] = await announce('SENT')
  await drain()
  const [attempt] = await sql()`select * from callback_attempts where callback_id = ${id ?? ''}`
  expect(attempt).toMatchObject({ outcome: 'failed', error: 'address', answer_status: null })
})
