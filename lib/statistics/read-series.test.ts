import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { firstIdAt } from '#lib/core/id.ts'
import { countHours } from './count-hours.ts'
import { readSeries } from './read-series.ts'
import { type Figures, hoursAgo, newFigures, untilNow } from './testing/figures.ts'
import { hourMs, insertAccepted } from './testing/traffic.ts'

let of: Figures
beforeEach(async () => {
  of = await newFigures()
})

/** The partition of a moment's month, which a test may be too early or too late for. */
async function makePartition(at: Date) {
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()))
  const next = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1))
  const name = `deliveries_${month.toISOString().slice(0, 7).replace('-', '_')}`
  await sql().unsafe(`create table if not exists ${name} partition of deliveries
    for values from ('${firstIdAt(month.getTime())}') to ('${firstIdAt(next.getTime())}')`)
}

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
      of.sample(from.getTime() - 1),
      of.sample(from.getTime()),
      of.sample(end.getTime() - 1),
      of.sample(end.getTime()),
    ])
    const range = { from: new Date(from.getTime() - hourMs), until: new Date(end.getTime() + hourMs) }
    const days = await readSeries(of.merchantId, range, { step: 'day', timeZone })
    expect(days.map(day => day.requested)).toEqual([1, 2, 1])
    expect(days[1]?.at).toEqual(from)
    const byHour = await readSeries(of.merchantId, range, { step: 'hour', timeZone })
    expect(byHour).toHaveLength(hours + 2)
    expect(byHour.reduce((sum, point) => sum + point.requested, 0)).toBe(4)
  })

  test('of a zone that is off by half an hour adds up to the range, cut hours included', async () => {
    const from = new Date(hoursAgo(30).getTime() + hourMs / 2)
    await insertAccepted([
      of.sample(from.getTime() - 1),
      of.sample(from.getTime()),
      of.sample(from.getTime() + hourMs),
    ])
    await countHours()
    const days = await readSeries(
      of.merchantId,
      { from, until: untilNow },
      { step: 'day', timeZone: 'Asia/Kolkata' },
    )
    expect(days.reduce((sum, point) => sum + point.requested, 0)).toBe(2)
    await of.expectTrue(from)
  })
})
