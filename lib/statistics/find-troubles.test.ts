import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { countLastDayByGateway } from './count-last-day-by-gateway.ts'
import { findTroubles } from './find-troubles.ts'
import { hourMs } from './testing/traffic.ts'

let merchantId = ''
const gatewayId = newId()
beforeAll(async () => {
  await sql()`insert into vendors (id, name) values ('alfa', 'Alfa'), ('beta', 'Beta')`
  await sql()`insert into products (id, vendor_id, name, channel)
    values ('alfa.sms', 'alfa', 'SMS', 'SMS'), ('beta.sms', 'beta', 'SMS', 'SMS')`
})
beforeEach(async () => {
  merchantId = (await newMerchant(0)).id
})

/** `count` deliveries of `minutes` ago by a product, each after the calls that `outcomes` tells of. */
async function send(
  product: string,
  count: number,
  status: string,
  minutes: number,
  outcomes: string[] = [],
) {
  const at = Date.now() - minutes * 60_000
  const ids = Array.from({ length: count }, () => newId(at))
  await sql()`
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      product_id, routes, status, status_at, currency, reserved_micros, charge, sent_at)
    select id, ${merchantId}, ${gatewayId}, 'otp', 'Request', 'SMS', 'login', '+628123456789', '\\x01', ${product},
      '{}', ${status}, now(), 'IDR', 0, 'settled', ${new Date(at).toISOString()}
    from unnest(${ids}::uuid[]) id`
  await sql()`
    insert into delivery_events (delivery_id, kind, product_id, outcome)
    select id, 'attempt', ${product}, outcome from unnest(${ids}::uuid[]) id, unnest(${outcomes}::text[]) outcome`
}

test('a provider whose calls fail is told of, from 5 calls and a fifth of them on', async () => {
  await send('alfa.sms', 16, 'SENT', 3, ['accepted'])
  await send('alfa.sms', 4, 'SENT', 3, ['unavailable'])
  await send('beta.sms', 40, 'SENT', 3, ['accepted', 'refused'])
  expect(await findTroubles(merchantId)).toEqual([])
  await send('alfa.sms', 1, 'SENT', 3, ['ambiguous'])
  expect(await findTroubles(merchantId)).toMatchObject([
    { productId: 'alfa.sms', name: 'Alfa SMS', kind: 'failing', failed: 5, attempts: 21 },
  ])
})

test('a provider that delivers less than it used to is told of, one that never reports is not', async () => {
  await send('alfa.sms', 100, 'DELIVERED', 2 * 24 * 60)
  await send('beta.sms', 100, 'SENT', 2 * 24 * 60)
  await send('beta.sms', 40, 'SENT', 10)
  await send('alfa.sms', 13, 'DELIVERED', 10)
  await send('alfa.sms', 6, 'SENT', 10)
  expect(await findTroubles(merchantId)).toEqual([])
  await send('alfa.sms', 20, 'SENT', 2)
  expect(await findTroubles(merchantId), 'what was sent just now may still be delivered').toEqual([])
  await send('alfa.sms', 1, 'SENT', 10)
  expect(await findTroubles(merchantId)).toMatchObject([
    { productId: 'alfa.sms', kind: 'falling', sent: 20, usualShare: 1, share: 0.65 },
  ])
})

test('what is older than an hour, or of another merchant, tells nothing', async () => {
  await send('alfa.sms', 20, 'SENT', 61, ['unavailable'])
  expect(await findTroubles(merchantId)).toEqual([])
  await send('alfa.sms', 20, 'SENT', 5, ['unavailable'])
  expect(await findTroubles((await newMerchant(0)).id)).toEqual([])
})

test('gateways are counted by what they sent in the last 24 hours', async () => {
  await send('alfa.sms', 3, 'SENT', 20)
  await send('alfa.sms', 2, 'Verified', 23 * 60)
  await send('alfa.sms', 7, 'Verified', (24 * hourMs) / 60_000 + 1)
  expect(await countLastDayByGateway(merchantId)).toEqual(new Map([[gatewayId, { sent: 5, verified: 2 }]]))
})
