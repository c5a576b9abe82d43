import { expect, test } from 'vitest'
import { parseMoment } from './parse-moment.ts'

const iso = (text: string, zone = 'Asia/Jakarta') => parseMoment(text, zone)?.toISOString()

test('a moment without an offset is on the clocks of the zone', () => {
  expect(iso('2026-11-20')).toBe('2026-11-19T17:00:00.000Z')
  expect(iso('2026-11-20T08:30')).toBe('2026-11-20T01:30:00.000Z')
  expect(iso('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(iso('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
})

test('an offset says where', () => {
  expect(iso('2026-11-20T08:30:15.5Z')).toBe('2026-11-20T08:30:15.500Z')
  expect(iso('2026-11-20 08:30+02:00')).toBe('2026-11-20T06:30:00.000Z')
})

test('what is no moment is none', () => {
  for (const text of [
    '',
    '20-11-2026',
    '2026-02-30',
    '2026-13-01',
    '2026-11-20T25:00',
    '2026-11-20T08',
    'now',
  ]) {
    expect(iso(text), text).toBeUndefined()
  }
})
