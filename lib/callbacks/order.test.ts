import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { addDelivery } from '#lib/messaging/testing/add-delivery.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { acknowledge } from './acknowledge.ts'
import type { CallbackFacts } from './facts.ts'
import { addEndpoint } from './testing/add-endpoint.ts'
import { drain, lease, makeDue } from './testing/drain.ts'
import { startReceiver } from './testing/receiver.ts'
import { tryCallback } from './try-callback.ts'

process.env.CALLBACK_ALLOW = '127.0.0.1/32'
process.env.PUBLIC_URL = 'https://otp.example.com'

const receiver = await startReceiver()
afterAll(receiver.close)

const statuses = ['ERROR', 'SENT', 'UNDELIVERED', 'REJECTED', 'DELIVERED', 'Verified']
const step = fc.oneof(
  // A vendor's report, or a verification; again and in any order.
  {
    arbitrary: fc.record({ kind: fc.constant('change' as const), status: fc.constantFrom(...statuses) }),
    weight: 3,
  },
  // A worker takes what is due.
  { arbitrary: fc.record({ kind: fc.constant('lease' as const) }), weight: 2 },
  // It makes its oldest try; the merchant fails, or the acknowledgement is lost.
  {
    arbitrary: fc.record({
      kind: fc.constant('try' as const),
      answer: fc.constantFrom(204, 204, 500),
      isLost: fc.boolean(),
    }),
    weight: 3,
  },
  // Leases end and waits are over.
  { arbitrary: fc.record({ kind: fc.constant('wait' as const) }), weight: 1 },
)

test('whatever is lost, repeated or late, every change is told, each with one id, and the last one told is the last', async () => {
  const merchantId = (await newMerchant(0)).id
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async steps => {
      const path = `/${run++}`
      await sql()`delete from callback_endpoints where merchant_id = ${merchantId}`
      await sql()`update callbacks set due_at = null, state = 'held' where due_at is not null`
      await addEndpoint({ merchantId, url: receiver.url(path) })
      const id = await addDelivery({
        merchantId,
        status: 'PROCESSING',
        charge: 'reserved',
        chargedMicros: null,
        sentAt: null,
      })
      const held: CallbackFacts[] = []
      for (const one of steps) {
        if (one.kind === 'change') {
          await sql()`
            select from apply_statuses(array[(${id}, ${one.status}, null, null, null, null, null)::status_change])`
        } else if (one.kind === 'lease') held.push(...(await lease()))
        else if (one.kind === 'try') {
          const [oldest] = held.splice(0, 1)
          if (!oldest) continue
          receiver.answer(path, one.answer)
          const tried = await tryCallback(oldest)
          if (!one.isLost) await acknowledge(tried)
        } else {
          // A worker begins no try that its lease is too old for.
          held.length = 0
          await makeDue()
        }
      }
      receiver.answer(path, 204)
      for (let left = 1; left > 0; ) {
        await makeDue()
        left = await drain()
      }
      const [delivery] = await sql()`select status from deliveries where id = ${id}`
      const changes =
        await sql()`select id, event, state from callbacks where delivery_id = ${id} order by id`
      const told = receiver.at(path)
      expect(changes.every(change => change.state === 'delivered')).toBe(true)
      expect(new Set(told.map(one => `${one.id} ${one.body.status}`))).toEqual(
        new Set(changes.map(change => `${change.id} ${change.event}`)),
      )
      if (delivery?.status !== 'PROCESSING') {
        expect(told.at(-1)?.body.status).toBe(delivery?.status)
        expect(changes.at(-1)?.event).toBe(delivery?.status)
      }
      // Once a later one was told, an earlier one never comes again.
      const turns = told.map(one => changes.findIndex(change => change.id === one.id))
      expect(turns).toEqual(turns.toSorted((a, b) => a - b))
    }),
    { numRuns: 60 },
  )
})
