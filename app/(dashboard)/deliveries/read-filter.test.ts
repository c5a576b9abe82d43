import { expect, test } from 'vitest'
import { listHref, readFilter } from './read-filter.ts'
import { readParams } from './read-params.ts'

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

test('an address is read and written without loss, several values of a name included', () => {
  const query = 'search=0812&status=ERROR&status=SENT&purpose=a%2Cb&range=7d&sort=oldest'
  const { values, filter, place } = readFilter(readParams(new URLSearchParams(query)), 'UTC')
  expect(listHref(values)).toBe(`/deliveries?${query}`)
  expect(filter).toMatchObject({ status: ['ERROR', 'SENT'], purpose: ['a,b'] })
  expect(place.sort).toBe('oldest')
})

test('whatever an address holds is read: lists, emoji, thousands of values, nonsense', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => `x${n}`)
  const { values, filter } = readFilter(
    {
      status: many,
      channel: ['', 'SMS', 'SMS', 'S\0'],
      search: ['a', 'b'],
      from: 'x',
      range: '__proto__',
      purpose: '👩‍💻\u202E',
    },
    'UTC',
  )
  expect(values.status).toHaveLength(20)
  expect(values).toMatchObject({
    channel: ['SMS'],
    search: '',
    from: '',
    range: undefined,
    purpose: ['👩‍💻\u202E'],
  })
  expect(filter.from).toBeUndefined()
})
