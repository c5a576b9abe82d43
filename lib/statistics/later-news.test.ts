import { beforeEach, describe, expect, test } from 'vitest'
import { callBatch } from '#db/call.ts'
import { newId } from '#lib/core/id.ts'
import { countHours } from './count-hours.ts'
import { type Figures, gateways, hoursAgo, newFigures, tell, thisHour } from './testing/figures.ts'
import { hourMs, insertAccepted } from './testing/traffic.ts'

let of: Figures
beforeEach(async () => {
  of = await newFigures()
})

describe('what happens later', () => {
  test('in an open hour leaves no mark', async () => {
    const ids = await insertAccepted([of.sample(Date.now())])
    await tell(ids, 'DELIVERED')
    expect(await of.marks()).toEqual([])
    await of.expectTrue(hoursAgo(1))
  })

  test('and changes nothing leaves no mark', async () => {
    const ids = await insertAccepted([of.sample(thisHour - 5 * hourMs)])
    await tell(ids, 'Verified')
    await countHours()
    await tell(ids, 'UNDELIVERED')
    await tell(ids, 'Verified')
    expect(await of.marks()).toEqual([])
  })

  test('than a verification, a report of delivery, counts in the time to deliver', async () => {
    const ids = await insertAccepted([of.sample(thisHour - 5 * hourMs)])
    await tell(ids, 'Verified')
    await countHours()
    await tell(ids, 'DELIVERED')
    expect(await of.marks()).toHaveLength(1)
    await of.expectTrue(hoursAgo(10))
  })

  test('in a counted hour is in the figures before it is counted again', async () => {
    const ids = await insertAccepted([of.sample(thisHour - 5 * hourMs), of.sample(thisHour - 5 * hourMs)])
    await countHours()
    await tell(ids, 'DELIVERED')
    expect(await of.rollups()).toMatchObject([{ delivered: 0 }])
    expect(await of.expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 2 }])
  })

  test('an id made long ago, accepted only now, is counted in its hour', async () => {
    await countHours()
    const id = newId(thisHour - 9 * hourMs)
    const answers = await callBatch<{ verdict: string }>('accept_deliveries', [
      {
        merchant_id: of.merchantId,
        gateway_id: gateways[0],
        service: 'otp',
        method: 'Request',
        channel: 'SMS',
        purpose: 'login',
        country: 'ID',
        product_id: 'alfa.sms',
        routes: {},
        currency: 'IDR',
        price_micros: 350_000_000,
        expiry_seconds: 300,
        attempts_max: 5,
        failures_max: 10,
        cooldown_seconds: [30],
        sends_per_10_minutes: 5,
        sends_per_day: 10,
        sends_per_ip: 10,
        in_flight_seconds: 10,
        deliveries: [
          {
            id,
            recipient: '+628123456789',
            recipient_hash: '\\x01',
            ip_hash: null,
            ip_turn: 1,
            asked_micros: 350_000_000,
            owner: 'platform',
            code_length: 6,
          },
        ],
      },
    ])
    expect(answers).toMatchObject([{ verdict: 'accepted' }])
    expect(await of.expectTrue(hoursAgo(10))).toMatchObject([{ requested: 1 }])
    await countHours()
    expect(await of.rollups()).toMatchObject([{ requested: 1 }])
  })
})
