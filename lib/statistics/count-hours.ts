import { sql } from '#db/client.ts'
import { countingRules } from './counting.ts'

const hoursMax = 500
const marksMax = 200
const { bounds, prefixes, operators } = countingRules

/**
 * Brings `delivery_hours` and `delivery_days` up to date: counts the hours that have closed since the last time, at
 * most 500 in a run, and again those in which something changed, and sums the days that are complete. Each step is a
 * transaction of its own and one process counts at a time, so it may run anywhere, overlap and be interrupted.
 */
export async function countHours(): Promise<void> {
  let counted = 0
  while (counted < hoursMax && (await countNextHour())) counted++
  while (await sumNextDay());
  while ((await recountStaleHours()) === marksMax);
}

/** Whether there was one to count. */
function countNextHour(): Promise<boolean> {
  return sql().begin(async tx => {
    await tx`set local statement_timeout = '5min'`
    const [row] = await tx<{ counted: boolean }[]>`
      select count_next_hour(${bounds}, ${prefixes}, ${operators}) as counted`
    return row?.counted ?? false
  })
}

/** Whether there was one to sum. */
function sumNextDay(): Promise<boolean> {
  return sql().begin(async tx => {
    await tx`set local statement_timeout = '5min'`
    const [row] = await tx<{ summed: boolean }[]>`select sum_next_day() as summed`
    return row?.summed ?? false
  })
}

/** How many were counted again. */
function recountStaleHours(): Promise<number> {
  return sql().begin(async tx => {
    await tx`set local statement_timeout = '5min'`
    const [row] = await tx<{ counted: number }[]>`
      select recount_stale_hours(${marksMax}, ${bounds}, ${prefixes}, ${operators}) as counted`
    return row?.counted ?? 0
  })
}
