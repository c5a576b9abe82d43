const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)$/

/** strconv.ParseFloat: decimal and hexadecimal; undefined where it is no number or too large. */
export function parseFloat64(text: string): number | undefined {
  if (text.includes('_') && !underscoresSeparate(text)) return undefined
  const plain = text.replaceAll('_', '')
  const value = decimal.test(plain) ? Number(plain) : fromHexadecimal(plain)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function underscoresSeparate(text: string): boolean {
  const digits = /^[+-]?0[xX]/.test(text) ? '0-9a-fA-F' : '0-9'
  return !new RegExp(`(^|[^${digits}xX])_|_([^${digits}]|$)`).test(text)
}

function fromHexadecimal(text: string): number | undefined {
  const [, sign, whole = '', fraction = '', exponent = ''] = hexadecimal.exec(text) ?? []
  if (sign === undefined || (whole === '' && fraction === '')) return undefined
  const digits = BigInt(`0x${whole}${fraction}`)
  const power = Number(exponent) - 4 * fraction.length
  const value =
    Math.abs(power) > 1000
      ? Number(digits) * 2 ** (power / 2) * 2 ** (power / 2)
      : Number(digits) * 2 ** power
  return sign === '-' ? -value : value
}
