import { z } from 'zod'
import { AppError } from '#lib/core/error.ts'
import { parsePhone } from '#lib/core/phone.ts'
import { hashRecipient } from '#lib/messaging/recipient.ts'

const addressMax = 254

/** A phone number or e-mail address in its one form with its digest; undefined when it is neither. */
export function readAddress(
  text: string,
  defaultCountry: string,
): { address: string; recipientHash: string } | undefined {
  const address = text.includes('@') ? readEmail(text) : readPhone(text, defaultCountry)
  return address === undefined ? undefined : { address, recipientHash: hashRecipient(address) }
}

function readEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase()
  return address.length <= addressMax && z.email().safeParse(address).success ? address : undefined
}

function readPhone(text: string, defaultCountry: string): string | undefined {
  try {
    return parsePhone(text, defaultCountry).e164
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
