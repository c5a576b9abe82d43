import { expect, test } from 'vitest'
import { isQuiet, nextSendAt } from './quiet-hours.ts'

const night = { from: '21:00', until: '08:00', timeZone: 'Asia/Jakarta' }
const at = (text: string) => new Date(text)

test('quiet hours go over midnight, and their end is no quiet minute', () => {
  expect(isQuiet(at('2026-05-01T20:59:59+07:00'), night)).toBe(false)
  expect(isQuiet(at('2026-05-01T21:00:00+07:00'), night)).toBe(true)
  expect(isQuiet(at('2026-05-02T07:59:59+07:00'), night)).toBe(true)
  expect(isQuiet(at('2026-05-02T08:00:00+07:00'), night)).toBe(false)
})

test('what comes in quiet hours waits for their end, and everything else for nothing', () => {
  expect(nextSendAt(at('2026-05-01T23:30:10+07:00'), night)).toEqual(at('2026-05-02T08:00:00+07:00'))
  const noon = at('2026-05-01T12:00:00.123+07:00')
  expect(nextSendAt(noon, night)).toBe(noon)
  const lunch = { from: '12:00', until: '13:30', timeZone: 'Asia/Makassar' }
  expect(nextSendAt(at('2026-05-01T12:10:00+08:00'), lunch)).toEqual(at('2026-05-01T13:30:00+08:00'))
})

test.each([
  // Clocks go from 2:00 to 3:00: an end that no clock shows is the first minute after it.
  {
    zone: 'Europe/Berlin',
    from: '22:00',
    until: '02:30',
    now: '2026-03-28T23:00:00+01:00',
    next: '2026-03-29T03:00:00+02:00',
  },
  // The hour before 3:00 comes twice: it is quiet both times.
  {
    zone: 'Europe/Berlin',
    from: '22:00',
    until: '03:00',
    now: '2026-10-25T02:30:00+02:00',
    next: '2026-10-25T03:00:00+01:00',
  },
  // An end in the hour that comes twice is its first time; what comes back to the quiet side waits again.
  {
    zone: 'Europe/Berlin',
    from: '22:00',
    until: '02:30',
    now: '2026-10-25T01:00:00+02:00',
    next: '2026-10-25T02:30:00+02:00',
  },
  {
    zone: 'Europe/Berlin',
    from: '22:00',
    until: '02:30',
    now: '2026-10-25T02:10:00+01:00',
    next: '2026-10-25T02:30:00+01:00',
  },
  // Half an hour, in autumn.
  {
    zone: 'Australia/Lord_Howe',
    from: '20:00',
    until: '07:00',
    now: '2026-04-04T23:00:00+11:00',
    next: '2026-04-05T07:00:00+10:30',
  },
])('quiet hours end by the clocks of $zone when these change ($now)', ({ zone, from, until, now, next }) => {
  expect(nextSendAt(at(now), { from, until, timeZone: zone }).toISOString()).toBe(at(next).toISOString())
})
