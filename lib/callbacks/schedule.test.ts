import { expect, test } from 'vitest'
import { waitAfter } from './schedule.ts'

const now = new Date('2026-07-01T00:00:00Z')
const hour = 3600

test('ten tries: at once, then after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h', () => {
  const waits = Array.from({ length: 10 }, (_, made) => waitAfter(made + 1, undefined, now, 0.5))
  const hours = [2, 5, 10, 14, 20, 24].map(count => count * hour)
  expect(waits).toEqual([5, 300, 1800, ...hours, undefined])
})

test('a wait is blurred by at most a tenth', () => {
  expect(waitAfter(2, undefined, now, 0)).toBeCloseTo(270)
  expect(waitAfter(2, undefined, now, 1)).toBeCloseTo(330)
})

test.each([
  ['60', 60],
  ['1', 5],
  ['0', 5],
  ['Wed, 01 Jul 2026 00:10:00 GMT', 600],
  ['Tue, 30 Jun 2026 00:10:00 GMT', 5],
  ['999999999', 24 * hour],
  ['soon', 5],
  ['-5', 5],
  ['', 5],
])('Retry-After: %s waits %i seconds: never less than the schedule, never more than a day', (value, wait) => {
  expect(waitAfter(1, value, now, 0.5)).toBe(wait)
})

test('Retry-After after the last try asks for nothing', () => {
  expect(waitAfter(10, '60', now)).toBeUndefined()
})
