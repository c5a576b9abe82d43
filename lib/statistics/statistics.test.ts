import { beforeEach, describe, expect, test } from 'vitest'
import { callBatch } from '#db/call.ts'
import { sql } from '#db/client.ts'
import { firstIdAt, newId } from '#lib/core/id.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { countHours } from './count-hours.ts'
import { type Group, readGroups } from './read-groups.ts'
import { readSeries } from './read-series.ts'
import { countRaw, hourMs, insertAccepted, type Sample } from './testing/traffic.ts'

const thisHour = Math.floor(Date.now() / hourMs) * hourMs
const until = new Date(thisHour + hourMs)
const hoursAgo = (hours: number) => new Date(thisHour - hours * hourMs)

let merchantId = ''
beforeEach(async () => {
  merchantId = (await newMerchant()).id
})

const sample = (at: number, changes: Partial<Sample> = {}): Sample => ({
  merchantId,
  at,
  gatewayId: gateways[0] ?? '',
  productId: 'alfa.sms',
  channel: 'SMS',
  country: 'ID',
  recipient: '+628123456789',
  ...changes,
})
const gateways = [newId(), newId()]
const tell = (ids: string[], status: string) =>
  sql()`select * from apply_statuses((
    select array_agg((id, ${status}, null, null, null, null, null)::status_change order by id)
    from unnest(${ids}::uuid[]) id))`

const keyOf = (group: Group) =>
  [group.gatewayId, group.productId, group.channel, group.country, group.operator].join(' ')
const sorted = (histogram: ReadonlyMap<number, number>) => [...histogram].sort(([a], [b]) => a - b)
async function expectTrue(from: Date, to = until) {
  const groups = await readGroups(merchantId, { from, until: to })
  const read = groups.map(group => ({
    key: keyOf(group),
    requested: group.requested,
    sent: group.sent,
    delivered: group.delivered,
    undelivered: group.undelivered,
    rejected: group.rejected,
    failed: group.failed,
    verified: group.verified,
    chargedMicros: group.chargedMicros,
    deliver: sorted(group.deliver),
    verify: sorted(group.verify),
  }))
  const raw = [...(await countRaw(merchantId, from, to))].map(([key, { deliver, verify, ...counts }]) => ({
    key,
    ...counts,
    deliver: sorted(deliver),
    verify: sorted(verify),
  }))
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
  expect(read.sort(byKey)).toEqual(raw.sort(byKey))
  return read
}
const rollups = () => sql()`select * from delivery_hours where merchant_id = ${merchantId} order by hour`
const marks = () => sql()`select hour, since from stale_hours where merchant_id = ${merchantId}`

/** The partition of a moment's month, which a test may be too early or too late for. */
async function makePartition(at: Date) {
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()))
  const next = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1))
  const name = `deliveries_${month.toISOString().slice(0, 7).replace('-', '_')}`
  await sql().unsafe(`create table if not exists ${name} partition of deliveries
    for values from ('${firstIdAt(month.getTime())}') to ('${firstIdAt(next.getTime())}')`)
}

/** The same sequence for the same seed. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test.each([1, 7, 2026])(
  'traffic with late news in any order counts the same from hours as from rows, to the last latency (seed %i)',
  async seed => {
    const random = randomOf(seed)
    const recipients = ['+628123456789', '+628155556666', '+628999999999', '+6560001111', 'ayu@example.com']
    const ids: string[] = []
    const news = ['SENT', 'DELIVERED', 'UNDELIVERED', 'REJECTED', 'Verified', 'ERROR', 'PROCESSING']
    for (let round = 0; round < 12; round++) {
      const made = Array.from({ length: 1 + random(40) }, () => {
        const recipient = recipients[random(5)] ?? ''
        const channel = recipient.includes('@') ? 'EMAIL' : 'SMS'
        const country = recipient.startsWith('+62') ? 'ID' : recipient.includes('@') ? null : 'SG'
        const productId = ['alfa.sms', 'beta.sms', 'beta.call'][random(3)] ?? ''
        const gatewayId = gateways[random(2)] ?? ''
        return sample(thisHour - random(30 * hourMs) + random(2) * 1000, {
          recipient,
          channel,
          country,
          productId,
          gatewayId,
        })
      })
      ids.push(...(await insertAccepted(made)))
      for (let step = 0; step < 6; step++) {
        const chosen = new Set(Array.from({ length: 1 + random(20) }, () => ids[random(ids.length)] ?? ''))
        await tell([...chosen], news[random(news.length)] ?? 'SENT')
        if (random(3) === 0) await countHours()
        if (random(6) === 0) await sql()`select sweep_deliveries(interval '1 hour', 3)`
      }
      await expectTrue(hoursAgo(40))
      await expectTrue(new Date(thisHour - random(20 * hourMs)), new Date(thisHour - random(5) * 1000 * 977))
    }
    await countHours()
    expect(await marks()).toEqual([])
    await expectTrue(hoursAgo(40))
  },
)

describe('counting', () => {
  test('closed hours are counted once, however many workers count at once and however long none did', async () => {
    await insertAccepted([sample(thisHour - 700 * hourMs), sample(thisHour - 20 * hourMs), sample(thisHour)])
    await sql()`delete from delivery_hours`
    await sql()`delete from stale_hours`
    await sql()`update statistics_progress set counted_until = '-infinity'`
    await Promise.all(Array.from({ length: 4 }, countHours))
    expect(await rollups()).toMatchObject([{ requested: 1 }, { requested: 1 }])
    expect(await expectTrue(hoursAgo(720))).toMatchObject([{ requested: 3 }])
  })

  test('an hour whose counting was interrupted is counted by the next run', async () => {
    const [id = ''] = await insertAccepted([sample(thisHour - 5 * hourMs)])
    await countHours()
    await tell([id], 'DELIVERED')
    await sql()
      .begin(async tx => {
        await tx`select recount_stale_hours(100, '{1}', '{}', '{}')`
        throw new Error('killed')
      })
      .catch(() => {})
    expect(await marks()).toHaveLength(1)
    await expectTrue(hoursAgo(10))
    await countHours()
    expect(await marks()).toEqual([])
    await expectTrue(hoursAgo(10))
  })

  test('an hour is not counted while a transaction runs that may have taken it for open', async () => {
    await countHours()
    await insertAccepted([sample(thisHour)])
    const [standard] =
      await sql()`select pg_get_functiondef('open_since(timestamptz)'::regprocedure) as definition`
    await sql().begin(async tx => {
      await tx`select pg_current_xact_id()`
      const [row] = await sql()`select clock_timestamp()::text as moment`
      // The clock cannot be moved: for this test the hour closes now.
      await sql().unsafe(`create or replace function open_since(moment timestamptz) returns timestamptz language sql
        stable as $$ select '${hoursAgo(0).toISOString()}'::timestamptz
          + case when moment >= '${row?.moment}' then interval '1 hour' else interval '0' end $$`)
      await countHours()
      expect(await rollups()).toEqual([])
    })
    await countHours()
    await sql().unsafe(standard?.definition)
    expect(await rollups()).toMatchObject([{ requested: 1 }])
    await sql()`update statistics_progress set counted_until = ${hoursAgo(0).toISOString()}`
    await sql()`delete from delivery_hours where hour = ${hoursAgo(0).toISOString()}`
  })
})

describe('what happens later', () => {
  test('in an open hour leaves no mark', async () => {
    const ids = await insertAccepted([sample(Date.now())])
    await tell(ids, 'DELIVERED')
    expect(await marks()).toEqual([])
    await expectTrue(hoursAgo(1))
  })

  test('and changes nothing leaves no mark', async () => {
    const ids = await insertAccepted([sample(thisHour - 5 * hourMs)])
    await tell(ids, 'Verified')
    await countHours()
    await tell(ids, 'UNDELIVERED')
    await tell(ids, 'Verified')
    expect(await marks()).toEqual([])
  })

  test('than a verification, a report of delivery, counts in the time to deliver', async () => {
    const ids = await insertAccepted([sample(thisHour - 5 * hourMs)])
    await tell(ids, 'Verified')
    await countHours()
    await tell(ids, 'DELIVERED')
    expect(await marks()).toHaveLength(1)
    await expectTrue(hoursAgo(10))
  })

  test('in a counted hour is in the figures before it is counted again', async () => {
    const ids = await insertAccepted([sample(thisHour - 5 * hourMs), sample(thisHour - 5 * hourMs)])
    await countHours()
    await tell(ids, 'DELIVERED')
    expect(await rollups()).toMatchObject([{ delivered: 0 }])
    expect(await expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 2 }])
  })

  test('an id made long ago, accepted only now, is counted in its hour', async () => {
    await countHours()
    const id = newId(thisHour - 9 * hourMs)
    const answers = await callBatch<{ verdict: string }>('accept_deliveries', [
      {
        merchant_id: merchantId,
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
    expect(await expectTrue(hoursAgo(10))).toMatchObject([{ requested: 1 }])
    await countHours()
    expect(await rollups()).toMatchObject([{ requested: 1 }])
  })
})

describe('races', () => {
  test('a change while its hour is counted again is not lost, whichever commits first', async () => {
    const ids = await insertAccepted(Array.from({ length: 3 }, () => sample(thisHour - 5 * hourMs)))
    await countHours()
    await tell(ids.slice(0, 1), 'DELIVERED')
    // The change is made but not committed when the hour is counted: the counting must not take its mark along.
    let counting: Promise<void> | undefined
    await sql().begin(async tx => {
      await tx`select * from apply_statuses(array[(${ids[1] ?? ''}, 'DELIVERED', null, null, null, null, null)::status_change])`
      counting = countHours()
      await expect
        .poll(async () => {
          const [row] = await sql()`
            select count(*)::int as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%recount_stale_hours%'`
          return row?.n
        })
        .toBe(1)
    })
    await counting
    expect(await marks()).toHaveLength(1)
    expect(await expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 2 }])
    // The hour is counted but not committed when the change is made: the change waits and marks anew.
    let telling: Promise<unknown> | undefined
    await sql().begin(async tx => {
      await tx`select recount_stale_hours(100, '{1}', '{}', '{}')`
      telling = tell(ids.slice(2), 'DELIVERED').execute()
      await expect
        .poll(async () => {
          const [row] = await sql()`
            select count(*)::int as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%apply_statuses%'`
          return row?.n
        })
        .toBe(1)
    })
    await telling
    expect(await marks()).toHaveLength(1)
    await countHours()
    expect(await marks()).toEqual([])
    expect(await expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 3 }])
  })

  test('batches that change the same hours of several merchants, and workers, do not block each other for good', async () => {
    const others = [merchantId, (await newMerchant(0)).id, (await newMerchant(0)).id]
    const samples = Array.from({ length: 120 }, (_, index) =>
      sample(thisHour - (3 + (index % 7)) * hourMs, { merchantId: others[index % 3] ?? '' }),
    )
    const ids = await insertAccepted(samples)
    await countHours()
    const parts = Array.from({ length: 6 }, (_, part) => ids.filter((_, index) => index % 6 === part))
    await Promise.all([
      ...['SENT', 'UNDELIVERED', 'DELIVERED', 'Verified'].flatMap(status =>
        parts.map(part => tell(part, status)),
      ),
      ...Array.from({ length: 6 }, countHours),
    ])
    await expectTrue(hoursAgo(12))
    await countHours()
    expect(await marks()).toEqual([])
    expect((await expectTrue(hoursAgo(12))).reduce((sum, row) => sum + row.verified, 0)).toBe(40)
  })
})

describe('a series', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-02T17:00:00Z', 24],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', 25],
    ['America/New_York', '2026-03-08T05:00:00Z', 23],
  ])('has the days of %s from %s on, one of them with %i hours', async (timeZone, start, hours) => {
    const from = new Date(start)
    const end = new Date(from.getTime() + hours * hourMs)
    await makePartition(from)
    await makePartition(end)
    await insertAccepted([
      sample(from.getTime() - 1),
      sample(from.getTime()),
      sample(end.getTime() - 1),
      sample(end.getTime()),
    ])
    const range = { from: new Date(from.getTime() - hourMs), until: new Date(end.getTime() + hourMs) }
    const days = await readSeries(merchantId, range, { step: 'day', timeZone })
    expect(days.map(day => day.requested)).toEqual([1, 2, 1])
    expect(days[1]?.at).toEqual(from)
    const byHour = await readSeries(merchantId, range, { step: 'hour', timeZone })
    expect(byHour).toHaveLength(hours + 2)
    expect(byHour.reduce((sum, point) => sum + point.requested, 0)).toBe(4)
  })

  test('of a zone that is off by half an hour adds up to the range, cut hours included', async () => {
    const from = new Date(hoursAgo(30).getTime() + hourMs / 2)
    await insertAccepted([
      sample(from.getTime() - 1),
      sample(from.getTime()),
      sample(from.getTime() + hourMs),
    ])
    await countHours()
    const days = await readSeries(merchantId, { from, until }, { step: 'day', timeZone: 'Asia/Kolkata' })
    expect(days.reduce((sum, point) => sum + point.requested, 0)).toBe(2)
    await expectTrue(from)
  })
})

test("another merchant's deliveries are in no figure", async () => {
  await insertAccepted([
    sample(thisHour - 3 * hourMs, { merchantId: (await newMerchant(0)).id }),
    sample(thisHour),
  ])
  await countHours()
  expect(await expectTrue(hoursAgo(10))).toMatchObject([{ requested: 1 }])
})
