import { type Decimal, exactDecimal, parts, roundDecimal, shortestDecimal } from './decimal.ts'

/** strconv.FormatFloat of a finite number that is not negative; precision -1 is as few digits as needed. */
export function floatText(value: number, verb: string, precision: number): string {
  if (verb === 'b') return binary(value)
  if (verb === 'x' || verb === 'X') return hexadecimal(value, verb, precision)
  const shortest = precision < 0
  const decimal = shortest ? shortestDecimal(value) : exactDecimal(value)
  const count = decimal.digits.length
  switch (verb) {
    case 'e':
    case 'E':
      return scientific(decimal, shortest ? Math.max(count - 1, 0) : precision, verb)
    case 'f':
      return plain(decimal, shortest ? Math.max(count - decimal.point, 0) : precision)
    default:
      return general(decimal, precision, verb)
  }
}

function scientific(decimal: Decimal, precision: number, verb: string): string {
  const { digits, point } = roundDecimal(decimal, precision + 1)
  const exponent = digits === '' ? 0 : point - 1
  const all = digits.padEnd(precision + 1, '0')
  const fraction = precision > 0 ? `.${all.slice(1)}` : ''
  const power = Math.abs(exponent).toString().padStart(2, '0')
  return `${all.charAt(0)}${fraction}${verb}${exponent < 0 ? '-' : '+'}${power}`
}

function plain(decimal: Decimal, precision: number): string {
  const { digits, point } = roundDecimal(decimal, decimal.point + precision)
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  if (precision === 0) return whole
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, precision)) + digits
  return `${whole}.${fraction.slice(0, precision).padEnd(precision, '0')}`
}

/** %e for exponents below -4 and from the precision on, otherwise %f. */
function general(decimal: Decimal, precision: number, verb: string): string {
  const shortest = precision < 0
  const wanted = precision === 0 ? 1 : precision
  const rounded = shortest ? decimal : roundDecimal(decimal, wanted)
  const count = rounded.digits.length
  let threshold = shortest ? 6 : wanted
  if (!shortest && threshold > count && count >= rounded.point) threshold = count
  const exponent = rounded.digits === '' ? -1 : rounded.point - 1
  if (exponent < -4 || exponent >= threshold)
    return scientific(
      rounded,
      Math.max((shortest ? count : Math.min(wanted, count)) - 1, 0),
      verb === 'G' ? 'E' : 'e',
    )
  return plain(rounded, Math.max(count - rounded.point, 0))
}

function binary(value: number): string {
  const { mantissa, exponent } = parts(value)
  return `${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`
}

/** 0x1.8p+01; rounded half to even when there is a precision. */
function hexadecimal(value: number, verb: string, precision: number): string {
  let { mantissa, exponent } = parts(value)
  if (mantissa === 0n) exponent = 0
  else {
    // The leading 1 stands before 15 hexadecimal digits.
    for (exponent += 60; mantissa < 1n << 60n; exponent--) mantissa <<= 1n
  }
  if (precision >= 0 && precision < 15) {
    const shift = BigInt(60 - precision * 4)
    const rest = mantissa & ((1n << shift) - 1n)
    const half = 1n << (shift - 1n)
    mantissa >>= shift
    if (rest > half || (rest === half && mantissa % 2n === 1n)) mantissa++
    mantissa <<= shift
    if (mantissa >= 1n << 61n) {
      mantissa >>= 1n
      exponent++
    }
  }
  const digits = (mantissa & ((1n << 60n) - 1n)).toString(16).padStart(15, '0')
  const fraction =
    precision < 0 ? digits.replace(/0+$/, '') : digits.padEnd(precision, '0').slice(0, precision)
  const power = Math.abs(exponent).toString().padStart(2, '0')
  const text = `0x${mantissa >> 60n}${fraction && `.${fraction}`}p${exponent < 0 ? '-' : '+'}${power}`
  return verb === 'X' ? text.toUpperCase() : text
}
