/** A finite number that is not negative, exactly: 0.digits × 10^point, without zeros at either end. */
export interface Decimal {
  digits: string
  point: number
}

/** Every digit that the double has. */
export function exactDecimal(value: number): Decimal {
  if (value === 0) return { digits: '', point: 0 }
  const { mantissa, exponent } = parts(value)
  if (exponent >= 0) return decimal((mantissa << BigInt(exponent)).toString(), 0)
  return decimal((mantissa * 5n ** BigInt(-exponent)).toString(), exponent)
}

/** As few digits as tell the double from its neighbours, which is what JavaScript prints. */
export function shortestDecimal(value: number): Decimal {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  return value === 0
    ? { digits: '', point: 0 }
    : decimal(whole + fraction, Number(exponent) - fraction.length)
}

/** To so many digits, half to even. */
export function roundDecimal({ digits, point }: Decimal, count: number): Decimal {
  if (count < 0 || count >= digits.length) return count < 0 ? { digits: '', point: 0 } : { digits, point }
  const rest = digits.slice(count)
  const half = rest.charAt(0) === '5' && /^50*$/.test(rest)
  const odd = count > 0 && Number(digits.charAt(count - 1)) % 2 === 1
  const up = half ? odd : rest.charAt(0) >= '5'
  if (!up) return decimal(digits.slice(0, count), point - count)
  return decimal((BigInt(digits.slice(0, count) || '0') + 1n).toString(), point - count)
}

/** Mantissa (53 bits and less) and the power of two that it is multiplied with. */
export function parts(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 }
}

/** An integer's digits times 10^power. */
function decimal(integer: string, power: number): Decimal {
  const significant = integer.replace(/^0+/, '')
  const digits = significant.replace(/0+$/, '')
  return digits === '' ? { digits: '', point: 0 } : { digits, point: significant.length + power }
}
