import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max/es6'
import { AppError } from './error.ts'

export interface Phone {
  /** E.164 with the plus sign, as stored. */
  e164: string
  /** ISO 3166-1 alpha-2. */
  country: string
  kind: 'mobile' | 'fixed' | 'refused'
}

const mobileTypes = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE', 'PERSONAL_NUMBER'])
const fixedTypes = new Set(['FIXED_LINE', 'VOIP', 'UAN'])

/**
 * One number for all its spellings (0812…, 812…, 62812…, +62812…, 620812…), by libphonenumber's rules.
 * Throws `phoneInvalid` when no reading of the digits is a possible number.
 */
export function parsePhone(input: string, defaultCountry: string): Phone {
  const text = input.trim()
  const readings = text.startsWith('+') ? [text] : [text, `+${text.replace(/\D/g, '')}`]
  for (const reading of text.length <= 32 ? readings : []) {
    const number = parsePhoneNumberFromString(reading, defaultCountry as CountryCode)
    // Every valid number has a type, and only those.
    const type = number?.getType()
    if (!number || !type) continue
    const kind = mobileTypes.has(type) ? 'mobile' : fixedTypes.has(type) ? 'fixed' : 'refused'
    return { e164: number.number, country: number.country ?? defaultCountry, kind }
  }
  throw new AppError('phoneInvalid', { errors: [{ field: 'phone', message: 'is not a valid number' }] })
}

/** A number as the contract prints it: E.164 without the plus. */
export function printPhone(e164: string): string {
  return e164.replace(/^\+/, '')
}

const blank = '•••'

/** A recipient that may be shown: +6281234567890 → +62812•••7890, budi@example.com → b•••@example.com; twice is once. */
export function maskRecipient(recipient: string): string {
  if (recipient.includes(blank)) return recipient
  const at = recipient.lastIndexOf('@')
  if (at > 0) return `${recipient.slice(0, 1)}${blank}${recipient.slice(at)}`
  return `${recipient.slice(0, Math.max(3, recipient.length - 8))}${blank}${recipient.slice(-4)}`
}
