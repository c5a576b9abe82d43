import { numberFormat } from './formats.ts'

/** Money is a bigint of millionths of the currency's unit: 1 IDR = 1,000,000 micros. */
export const microsPerUnit = 1_000_000n

export function toMicros(units: number): bigint {
  return BigInt(Math.round(units * 1_000_000))
}

/** Money as a person writes it, `-1500.25`; undefined when it is no such number or has more than six decimals. */
export function decimalToMicros(text: string): bigint | undefined {
  const [, sign, units = '', decimals = ''] = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? []
  if (units === '') return undefined
  const micros = BigInt(units) * microsPerUnit + BigInt(decimals.padEnd(6, '0'))
  return sign === '-' ? -micros : micros
}

/** A decimal number as text, for an API answer: 350000000n → "350", 1500000n → "1.5". */
export function microsToDecimal(micros: bigint): string {
  const sign = micros < 0n ? '-' : ''
  const absolute = micros < 0n ? -micros : micros
  const fraction = (absolute % microsPerUnit).toString().padStart(6, '0').replace(/0+$/, '')
  return `${sign}${absolute / microsPerUnit}${fraction ? `.${fraction}` : ''}`
}

/** Money as people of a locale write it, never rounded: `formatMoney(350500000n, 'IDR', 'id-ID')` → "Rp 350,50". */
export function formatMoney(micros: bigint, currency: string, locale = 'en'): string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(microsToDecimal(micros) as Intl.StringNumericLiteral)
}
