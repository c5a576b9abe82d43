import { expect, test } from 'vitest'
import { readFilter } from './read-filter.ts'

const range = (from: string, to: string, timeZone: string) => {
  const { filter } = readFilter({ from, to }, timeZone)
  return [filter.from?.toISOString(), filter.until?.toISOString()]
}

test('days begin and end at midnight of the zone', () => {
  expect(range('2026-11-20', '2026-11-20', 'Asia/Jakarta')).toEqual([
    '2026-11-19T17:00:00.000Z',
    '2026-11-20T17:00:00.000Z',
  ])
  expect(range('2026-11-20', '2026-11-20', 'UTC')).toEqual([
    '2026-11-20T00:00:00.000Z',
    '2026-11-21T00:00:00.000Z',
  ])
})

test('a day on which the clocks change has 23 or 25 hours', () => {
  expect(range('2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ])
  expect(range('2026-10-25', '2026-10-25', 'Europe/Berlin')).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ])
})

test('what is no date is no filter', () => {
  expect(range('2026-13-45', 'yesterday', 'Asia/Jakarta')).toEqual([undefined, undefined])
  expect(readFilter({ from: ['2026-01-01', '2026-01-02'] }, 'UTC').filter.from).toBeUndefined()
})
