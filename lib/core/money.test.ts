import { expect, test } from 'vitest'
import { decimalToMicros, formatMoney, microsToDecimal } from './money.ts'

test('an amount is read exactly, and written back the same', () => {
  for (const text of ['0', '350', '0.000001', '1500.25', '-42.5', '999999999999.999999']) {
    const micros = decimalToMicros(text)
    expect(micros, text).toBeDefined()
    expect(microsToDecimal(micros ?? 0n)).toBe(text)
  }
  expect(decimalToMicros(' +7 ')).toBe(7_000_000n)
})

test('what is no amount, or finer than a millionth, is none', () => {
  for (const text of [
    '',
    '-',
    '1,5',
    '1.',
    '.5',
    '1e3',
    '0x10',
    '1.0000001',
    '1 000',
    '٣',
    '1234567890123',
    'NaN',
  ]) {
    expect(decimalToMicros(text), text).toBeUndefined()
  }
})

test('people read an amount as it is, not rounded', () => {
  expect(formatMoney(350_000_000n, 'IDR', 'en')).toBe('IDR\u00a0350')
  expect(formatMoney(275_500_000n, 'IDR', 'id-ID')).toBe('Rp\u00a0275,50')
  expect(formatMoney(12_500n, 'USD', 'en')).toBe('$0.0125')
  expect(formatMoney(-999_999_999_999_999_999n, 'USD', 'en')).toBe('-$999,999,999,999.999999')
})
