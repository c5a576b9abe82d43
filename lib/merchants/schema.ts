import { z } from 'zod'
import { locales } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'
import { parseRange, printRange, rangesContain } from './address-range.ts'

const country = z.string().regex(/^[A-Z]{2}$/, say('countryChoose'))

function isTimeZone(name: string): boolean {
  // Intl also takes offsets such as +07:00, which PostgreSQL reads with the other sign.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const wholeNumber = (min: number, max: number) => {
  const error = say('wholeNumber', { min, max })
  return z.number(error).int(error).min(min, error).max(max, error)
}

/** What the form of a merchant's general settings sends. */
export const merchantInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, say('required'))
    .max(80, say('tooLong', { max: 80 }))
    .regex(/^\P{Cc}*$/u, say('oneLine')),
  defaultCountry: country,
  allowedCountries: z
    .array(country)
    .min(1, say('chooseCountry'))
    .max(300)
    .transform(codes => [...new Set(codes)].sort()),
  locale: z.enum(locales, say('required')),
  timeZone: z.string().refine(isTimeZone, say('timeZone')),
  recipientDays: wholeNumber(1, 3650),
  /** 0: until its delivery has ended. */
  messageDays: wholeNumber(0, 365).transform(days => days || null),
})
export type MerchantFields = z.input<typeof merchantInput>

const addressesMax = 100

/** Addresses and ranges as somebody writes them: one on a line, or separated by commas or spaces. */
export const allowListInput = z.strictObject({
  addresses: z
    .string()
    .max(10_000, say('tooLong', { max: 10_000 }))
    .transform((text, context) => {
      const written = text.split(/[\s,;]+/).filter(Boolean)
      const unreadable = written.find(entry => !parseRange(entry))
      if (unreadable !== undefined) {
        context.addIssue({ code: 'custom', message: say('addressRange', { entry: unreadable.slice(0, 60) }) })
        return z.NEVER
      }
      const ranges = [...new Set(written.flatMap(entry => parseRange(entry) ?? []).map(printRange))]
      if (ranges.length <= addressesMax) return ranges
      context.addIssue({ code: 'custom', message: say('tooManyAddresses', { max: addressesMax }) })
      return z.NEVER
    }),
})
export type AllowListFields = z.input<typeof allowListInput>

/** Whether what is written lets an address in; an empty or unreadable list shuts nobody out. */
export function letsIn(written: string, address: string): boolean {
  const parsed = allowListInput.safeParse({ addresses: written })
  if (!parsed.success || parsed.data.addresses.length === 0) return true
  return rangesContain(
    parsed.data.addresses.flatMap(entry => parseRange(entry) ?? []),
    address,
  )
}
