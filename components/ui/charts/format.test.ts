import { expect, test } from 'vitest'
import { formatterOf, placeFormatter } from './format.ts'

test('a value is written in full in the table and briefly at the axis', () => {
  expect(formatterOf('number', 'en-GB')(1_234_567)).toBe('1,234,567')
  expect(formatterOf('number', 'en-GB', true)(1_234_567)).toBe('1.2m')
  expect(formatterOf('percent', 'id-ID')(0.9876)).toBe('98,8%')
  expect(formatterOf('percent', 'en-GB', true)(0.9876)).toBe('99%')
  expect(formatterOf({ currency: 'IDR' }, 'id-ID')(1_250_000)).toBe('Rp\u00a01.250.000')
})

test('a duration is written in the unit that fits it', () => {
  const write = formatterOf('duration', 'en-GB')
  expect([write(87), write(1_540), write(90_000)]).toEqual(['87ms', '1.5s', '1.5m'])
})

test('a time on the x axis is that of the given zone', () => {
  const at = '2026-11-21T18:30:00Z'
  const jakarta = { locale: 'en-GB', timeZone: 'Asia/Jakarta' }
  expect(placeFormatter('hour', jakarta)(at)).toBe('01:30')
  expect(placeFormatter('hour', { ...jakarta, full: true })(at)).toContain('22 Nov')
  expect(placeFormatter('day', jakarta)(at)).toBe('22 Nov')
  expect(placeFormatter('day', { ...jakarta, timeZone: 'UTC' })(at)).toBe('21 Nov')
})

test('a place that is no time is written as it is', () => {
  expect(placeFormatter(undefined, { locale: 'en-GB', timeZone: 'UTC' })('CitCall')).toBe('CitCall')
  expect(placeFormatter('day', { locale: 'en-GB', timeZone: 'UTC' })('unknown')).toBe('unknown')
})
