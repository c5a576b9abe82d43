import { expect, test } from 'vitest'
import { measureSms } from './measure-sms.ts'

test.each([
  ['', 'GSM-7', 0, 0, 160],
  ['a'.repeat(160), 'GSM-7', 160, 1, 160],
  ['a'.repeat(161), 'GSM-7', 161, 2, 306],
  ['€'.repeat(80), 'GSM-7', 160, 1, 160],
  [`${'€'.repeat(80)}a`, 'GSM-7', 161, 2, 306],
  ['é ñ Ω {}', 'GSM-7', 10, 1, 160],
  ['“Halo”', 'UCS-2', 6, 1, 70],
  ['😀'.repeat(35), 'UCS-2', 70, 1, 70],
  ['😀'.repeat(36), 'UCS-2', 72, 2, 134],
])('%j is %s with %i places in %i of %i', (text, encoding, length, segments, room) => {
  expect(measureSms(text)).toMatchObject({ encoding, length, segments, room })
})

test('the character that forces UCS-2 and those that count twice are named', () => {
  expect(measureSms('Kode “{OTP}”').culprit).toBe('“')
  expect(measureSms('{a} [b] {c} €')).toMatchObject({ twice: ['{', '}', '[', ']', '€'] })
})
