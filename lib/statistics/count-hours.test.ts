import { beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { countHours } from './count-hours.ts'
import { readGroups } from './read-groups.ts'
import { type Figures, hoursAgo, newFigures, tell, thisHour } from './testing/figures.ts'
import { hourMs, insertAccepted } from './testing/traffic.ts'

let of: Figures
beforeEach(async () => {
  of = await newFigures()
})

test('closed hours are counted once, however many workers count at once and however long none did', async () => {
  await insertAccepted([
    of.sample(thisHour - 700 * hourMs),
    of.sample(thisHour - 20 * hourMs),
    of.sample(thisHour),
  ])
  await sql()`delete from delivery_hours`
  await sql()`delete from delivery_days`
  await sql()`delete from stale_hours`
  await sql()`update statistics_progress set counted_until = '-infinity', days_until = '-infinity'`
  await Promise.all(Array.from({ length: 4 }, countHours))
  expect(await of.rollups()).toMatchObject([{ requested: 1 }, { requested: 1 }])
  expect(await of.expectTrue(hoursAgo(720))).toMatchObject([{ requested: 3 }])
})

test('an hour whose counting was interrupted is counted by the next run', async () => {
  const [id = ''] = await insertAccepted([of.sample(thisHour - 5 * hourMs)])
  await countHours()
  await tell([id], 'DELIVERED')
  await sql()
    .begin(async tx => {
      await tx`select recount_stale_hours(100, '{1}', '{}', '{}')`
      throw new Error('killed')
    })
    .catch(() => {})
  expect(await of.marks()).toHaveLength(1)
  await of.expectTrue(hoursAgo(10))
  await countHours()
  expect(await of.marks()).toEqual([])
  await of.expectTrue(hoursAgo(10))
})

test('an hour is not counted while a transaction runs that may have taken it for open', async () => {
  await countHours()
  await insertAccepted([of.sample(thisHour)])
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
    expect(await of.rollups()).toEqual([])
  })
  await countHours()
  await sql().unsafe(standard?.definition)
  expect(await of.rollups()).toMatchObject([{ requested: 1 }])
  await sql()`update statistics_progress set counted_until = ${hoursAgo(0).toISOString()}`
  await sql()`delete from delivery_hours where hour = ${hoursAgo(0).toISOString()}`
})

test('a day is summed when its hours are counted, read as one, and summed again when one of them changes', async () => {
  const dayMs = 24 * hourMs
  const day = new Date(Math.floor(thisHour / dayMs) * dayMs - 2 * dayMs)
  const ids = await insertAccepted([1, 5, 5, 23].map(hour => of.sample(day.getTime() + hour * hourMs)))
  await countHours()
  const sums = () =>
    sql()`select requested, delivered from delivery_days where merchant_id = ${of.merchantId}`
  expect(await sums()).toEqual([{ requested: 4, delivered: 0 }])
  await tell(ids.slice(0, 2), 'DELIVERED')
  expect(await of.expectTrue(new Date(day.getTime() - dayMs))).toMatchObject([{ requested: 4, delivered: 2 }])
  await countHours()
  expect(await sums()).toEqual([{ requested: 4, delivered: 2 }])
  // Only a whole day is read as one.
  expect(await of.expectTrue(new Date(day.getTime() + 2 * hourMs))).toMatchObject([{ requested: 3 }])
  await sql()`update delivery_days set requested = 1000 where merchant_id = ${of.merchantId}`
  const [group] = await readGroups(of.merchantId, { from: day, until: new Date(day.getTime() + dayMs) })
  expect(group?.requested).toBe(1000)
})
