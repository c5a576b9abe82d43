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
  [['ID', 'SG'], 'ID, SG'],
  [[{ productId: 'a.sms' }], '{"productId":"a.sms"}'],
  ['x'.repeat(300), `${'x'.repeat(240)}…`],
])('%j reads %s', (value, text) => {
  expect(describeValue(value, words, 'id-ID')).toBe(text)
})
