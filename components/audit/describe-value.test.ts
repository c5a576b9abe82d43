import { expect, test } from 'vitest'
import { describeValue } from './describe-value.ts'

const words = { nothing: 'nothing', yes: 'yes', no: 'no' }

test.each([
  [null, 'nothing'],
  ['', 'nothing'],
  [[], 'nothing'],
  [undefined, 'nothing'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [12345, '12.345'],
  ['<b>', '<b>'],
  ['2026-11-22T15:59:50.189Z', '22 Nov 2026, 22.59'],
  ['2026-11-22', '2026-11-22'],
  [['ID', 'SG'], 'ID, SG'],
  [[{ productId: 'a.sms', credentialId: null }, { productId: 'b.sms' }], 'a.sms, b.sms'],
  [{ a: 1, b: true, c: null }, 'a 1 · b yes'],
  [{}, 'nothing'],
  ['x'.repeat(300), `${'x'.repeat(240)}…`],
])('%j reads %s', (value, text) => {
  expect(describeValue(value, words, { locale: 'id-ID', timeZone: 'Asia/Jakarta' })).toBe(text)
})
