import { beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { countHours } from './count-hours.ts'
import { type Figures, hoursAgo, newFigures, tell, thisHour } from './testing/figures.ts'
import { hourMs, insertAccepted } from './testing/traffic.ts'

let of: Figures
beforeEach(async () => {
  of = await newFigures()
})

test('a change while its hour is counted again is not lost, whichever commits first', async () => {
  const ids = await insertAccepted(Array.from({ length: 3 }, () => of.sample(thisHour - 5 * hourMs)))
  await countHours()
  await tell(ids.slice(0, 1), 'DELIVERED')
  // The change is made but not committed when the hour is counted: the counting must not take its mark along.
  let counting: Promise<void> | undefined
  await sql().begin(async tx => {
    await tx`select * from apply_statuses(array[(${ids[1] ?? ''}, 'DELIVERED', null, null, null, null, null)::status_change])`
    counting = countHours()
    await expect.poll(() => countWaiting('recount_stale_hours')).toBe(1)
  })
  await counting
  expect(await of.marks()).toHaveLength(1)
  expect(await of.expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 2 }])
  // The hour is counted but not committed when the change is made: the change waits and marks anew.
  let telling: Promise<unknown> | undefined
  await sql().begin(async tx => {
    await tx`select recount_stale_hours(100, '{1}', '{}', '{}')`
    telling = tell(ids.slice(2), 'DELIVERED').execute()
    await expect.poll(() => countWaiting('apply_statuses')).toBe(1)
  })
  await telling
  expect(await of.marks()).toHaveLength(1)
  await countHours()
  expect(await of.marks()).toEqual([])
  expect(await of.expectTrue(hoursAgo(10))).toMatchObject([{ delivered: 3 }])
})

test('batches that change the same hours of several merchants, and workers, do not block each other for good', async () => {
  const others = [of.merchantId, (await newMerchant(0)).id, (await newMerchant(0)).id]
  const samples = Array.from({ length: 120 }, (_, index) =>
    of.sample(thisHour - (3 + (index % 7)) * hourMs, { merchantId: others[index % 3] ?? '' }),
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
  await of.expectTrue(hoursAgo(12))
  await countHours()
  expect(await of.marks()).toEqual([])
  expect((await of.expectTrue(hoursAgo(12))).reduce((sum, row) => sum + row.verified, 0)).toBe(40)
})

/** How many statements that call a function wait for a lock. */
async function countWaiting(name: string): Promise<number> {
  const [row] = await sql()`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like ${`%${name}%`}`
  return row?.n ?? 0
}
