import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { forgetCircuits } from '#lib/routing/circuits.ts'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())
beforeEach(async () => {
  await product.fault('citcall', null)
  await sql()`delete from circuits`
  forgetCircuits()
})

const through = (...ids: string[]) => ids.map(productId => ({ productId, credentialId: null }))

async function request(gateway_key: string) {
  const answer = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key })
  return { ...answer, retryAfter: Number(answer.headers.get('retry-after')) }
}

async function callsTo(vendor: string): Promise<number> {
  const answer = await fetch(`${product.sandboxUrl}/_journal?vendor=${vendor}`)
  return ((await answer.json()) as { entries: unknown[] }).entries.length
}

const circuit = async () => (await sql()`select state, failures, successes from circuits`)[0]

/** The book-keeping of a call follows it. */
async function openCircuit(gatewayKey: string): Promise<void> {
  for (let requests = 1; requests <= 10; requests++) {
    await request(gatewayKey)
    await expect
      .poll(async () => (await circuit())?.state === 'open' || (await circuit())?.failures === requests)
      .toBe(true)
    if ((await circuit())?.state === 'open') return
  }
  throw new Error('the circuit is still closed after 10 failures')
}

test('a vendor that is down is called 10 times at most, then skipped without a call, as the timeline tells', async () => {
  const gateway = await merchant.gateway('SMS', { routes: through('citcall.smsotp', 'wavecell.smsotp') })
  await product.fault('citcall', { kind: 'down' })
  const before = await callsTo('citcall')
  await openCircuit(gateway)
  const opened = await callsTo('citcall')
  expect(opened - before).toBeLessThanOrEqual(10)
  const { status, body } = await request(gateway)
  expect([status, body.data?.provider]).toEqual([200, 'Wavecell'])
  expect(await callsTo('citcall')).toBe(opened)
  const events = await sql()`
    select product_id, outcome from delivery_events
    where delivery_id = ${body.data?.id ?? ''} and kind = 'attempt' order by created_at, id`
  expect(events.map(row => [row.product_id, row.outcome])).toEqual([
    ['citcall.smsotp', 'skipped'],
    ['wavecell.smsotp', 'accepted'],
  ])
})

test('with no route left the answer is "vendor is down" without a call, and says when to try again', async () => {
  const gateway = await merchant.gateway('SMS', { routes: through('citcall.smsotp') })
  await product.fault('citcall', { kind: 'down' })
  await openCircuit(gateway)
  const calls = await callsTo('citcall')
  const { status, body, retryAfter } = await request(gateway)
  expect([status, body.code, body.message]).toEqual([503, '5030206', 'vendor is down'])
  expect(retryAfter).toBeGreaterThanOrEqual(1)
  expect(retryAfter).toBeLessThanOrEqual(10)
  expect(await callsTo('citcall')).toBe(calls)
  const [row] = await sql()`
    select status, charge, reason from deliveries where merchant_id = ${merchant.id} order by id desc limit 1`
  expect(row).toMatchObject({ status: 'ERROR', charge: 'released' })
})

test('a vendor that works again is tried with real messages, and closes after three', async () => {
  const gateway = await merchant.gateway('SMS', { routes: through('citcall.smsotp') })
  await product.fault('citcall', { kind: 'down' })
  await openCircuit(gateway)
  await product.fault('citcall', null)
  for (let trial = 1; trial <= 3; trial++) {
    await sql()`update circuits set retry_at = now() - interval '1 millisecond'`
    forgetCircuits()
    expect((await request(gateway)).status).toBe(200)
    const after = trial < 3 ? { state: 'half_open', successes: trial } : { state: 'closed' }
    await expect.poll(circuit).toMatchObject(after)
  }
})
