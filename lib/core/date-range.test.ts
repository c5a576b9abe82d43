import { expect, test } from 'vitest'
import { readRange } from './date-range.ts'

const now = new Date('2026-11-21T18:30:00Z')
const jakarta = { timeZone: 'Asia/Jakarta', now }

test('a preset reaches back from now and names the days of the zone', () => {
  expect(readRange({ range: '7d' }, jakarta)).toEqual({
    preset: '7d',
    days: { from: '2026-11-15', to: '2026-11-22' },
    from: new Date('2026-11-14T18:30:00Z'),
    until: now,
  })
})

test('chosen days are whole days of the zone, the last one included', () => {
  expect(readRange({ from: '2026-11-01', to: '2026-11-02' }, jakarta)).toEqual({
    days: { from: '2026-11-01', to: '2026-11-02' },
    from: new Date('2026-10-31T17:00:00Z'),
    until: new Date('2026-11-02T17:00:00Z'),
  })
})

test('a day on which the clocks change has its 23 hours', () => {
  const { from, until } = readRange({ from: '2026-03-29', to: '2026-03-29' }, { timeZone: 'Europe/Berlin' })
  expect(until.getTime() - from.getTime()).toBe(23 * 3_600_000)
})

test.each([
  [{}],
  [{ range: '5y' }],
  [{ range: 'toString' }],
  [{ range: ['7d', '30d'] }],
  [{ from: '2026-11-02', to: '2026-11-01' }],
  [{ from: '2024-01-01', to: '2026-11-01' }],
  [{ from: '2026-13-45', to: '2026-11-01' }],
  [{ from: "2026-11-01'; --", to: '👻' }],
  [{ from: '2026-11-01' }],
])('what cannot be read becomes the fallback: %j', params => {
  expect(readRange(params, { ...jakarta, fallback: '30d' }).preset).toBe('30d')
})
