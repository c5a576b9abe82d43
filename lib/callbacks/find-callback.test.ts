import { expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { findCallback } from './find-callback.ts'
import { sendTestEvent } from './send-test-event.ts'
import { newActor, newCallbacks } from './testing/callbacks.ts'

async function newEndpoint() {
  const actor = await newActor()
  const wish = { kind: 'status', url: `https://8.8.8.8/${newId()}`, events: ['SENT'], maskCode: false }
  const made = await createEndpoint(actor, wish)
  if (made.kind !== 'created') throw new Error(JSON.stringify(made))
  return { actor, endpointId: made.id }
}

async function newDelivery(merchantId: string, channel: string, recipient: string): Promise<string> {
  const id = newId()
  await sql()`
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      product_id, routes, status, status_at, currency, reserved_micros, charge, sent_at)
    values (${id}, ${merchantId}, uuidv7(), 'otp', 'Generate', ${channel}, 'login', ${recipient}, '\\x01', 'alfa.sms',
      '{}', 'SENT', now(), 'IDR', 0, 'settled', now())`
  return id
}

test('a callback shows its attempts in order and what was sent', async () => {
  const { actor, endpointId } = await newEndpoint()
  const test = await sendTestEvent(actor, endpointId)
  const id = test.kind === 'queued' ? test.id : ''
  await sql()`
    insert into callback_attempts (callback_id, attempt, url, latency_ms, outcome, error)
    values (${id}, 2, 'x', 5, 'failed', 'timeout'), (${id}, 1, 'x', 5, 'failed', 'tls')`
  expect(await findCallback(actor.merchantId, id)).toMatchObject({
    body: { provider: 'TEST' },
    createdAt: expect.any(Date),
    attemptsMade: [
      { attempt: 1, error: 'tls', at: expect.any(Date) },
      { attempt: 2, error: 'timeout' },
    ],
  })
})

test.each([
  ['SMS', '+6281234567890', 'phone'],
  ['EMAIL', 'ayu.lestari@example.com', 'email'],
])('people see neither the code nor the whole recipient of %s', async (channel, recipient, field) => {
  const { actor, endpointId } = await newEndpoint()
  const deliveryId = await newDelivery(actor.merchantId, channel, recipient)
  const [id = ''] = await newCallbacks(actor, endpointId, [{ state: 'delivered', event: 'SENT', deliveryId }])
  const found = await findCallback(actor.merchantId, id)
  expect(found?.body).toMatchObject({ transaction_id: deliveryId, token: 'XXXXXX', status: 'SENT' })
  expect(found?.body).toHaveProperty(field, expect.stringContaining('•'))
  expect(JSON.stringify(found)).not.toContain(recipient.replace('+', ''))
})

test('the history of a deleted endpoint can be read; its request cannot be made any more', async () => {
  const { actor, endpointId } = await newEndpoint()
  const [id = ''] = await newCallbacks(actor, endpointId, [{ state: 'delivered' }])
  await deleteEndpoint(actor, endpointId)
  expect(await findCallback(actor.merchantId, id)).toMatchObject({ state: 'delivered', url: null })
})

test("another merchant's callback is as unknown as none", async () => {
  const { actor, endpointId } = await newEndpoint()
  const [id = ''] = await newCallbacks(actor, endpointId, [{ state: 'delivered' }])
  const stranger = await newActor()
  for (const unknown of [id, newId(), 'x', ''])
    expect(await findCallback(stranger.merchantId, unknown)).toBeUndefined()
  expect(await findCallback(actor.merchantId, id)).toMatchObject({ id })
})
