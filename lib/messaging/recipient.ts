import { z } from 'zod'
import { AppError } from '#lib/core/error.ts'
import { parsePhone } from '#lib/core/phone.ts'
import { sign } from '#lib/core/secret.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export interface Recipient {
  /** E.164 with plus, or an e-mail address in lower case. */
  address: string
  /** See `hashRecipient`. */
  hash: string
  /** ISO 3166-1 alpha-2 of a phone number. */
  country: string | undefined
}
interface Rules {
  channel: Channel
  defaultCountry: string
  allowedCountries: string[]
}

/**
 * The one address a channel needs, in its one form, checked against the merchant's countries and against
 * kinds of numbers that cost a fortune or cannot receive. Throws `recipientMissing`, `phoneInvalid`,
 * `phoneTypeRefused`, `notAllowed` or `payloadInvalid`.
 */
export function readRecipient(input: { phone?: string; email?: string }, rules: Rules): Recipient {
  return rules.channel === 'EMAIL' ? readEmail(input.email ?? '') : readPhone(input.phone ?? '', rules)
}

/** How a recipient is found again without being read: HMAC of its one form, in hexadecimal. */
export function hashRecipient(address: string): string {
  return sign('address', address).digest
}

function readEmail(input: string): Recipient {
  const address = input.trim().toLowerCase()
  if (!address)
    throw new AppError('recipientMissing', { errors: [{ field: 'email', message: 'is required' }] })
  if (address.length > 254 || !z.email().safeParse(address).success) {
    throw new AppError('payloadInvalid', {
      errors: [{ field: 'email', message: 'is not a valid e-mail address' }],
    })
  }
  return { address, hash: hashRecipient(address), country: undefined }
}

function readPhone(input: string, rules: Rules): Recipient {
  if (!input.trim()) {
    throw new AppError('recipientMissing', { errors: [{ field: 'phone', message: 'is required' }] })
  }
  const phone = parsePhone(input, rules.defaultCountry)
  if (phone.kind === 'refused' || (phone.kind === 'fixed' && rules.channel !== 'MISSCALL')) {
    throw new AppError('phoneTypeRefused', {
      errors: [{ field: 'phone', message: 'this kind of number cannot receive the message' }],
    })
  }
  if (!rules.allowedCountries.includes(phone.country)) {
    throw new AppError('notAllowed', {
      errors: [{ field: 'phone', message: `country ${phone.country} is not allowed for this account` }],
    })
  }
  return { address: phone.e164, hash: hashRecipient(phone.e164), country: phone.country }
}
