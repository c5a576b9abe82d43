import { z } from 'zod'
import { decimalToMicros, microsPerUnit } from '#lib/core/money.ts'
import { say } from '#lib/i18n/say.ts'

const unitsMax = 100_000_000_000n
const note = z
  .string()
  .trim()
  .min(1, say('required'))
  .max(200, say('tooLong', { max: 200 }))
  .regex(/^\P{Cc}*$/u, say('oneLine'))

/** An amount as it is typed, in units of the currency with at most six decimals. */
const amount = z
  .string()
  .trim()
  .min(1, say('required'))
  .refine(text => decimalToMicros(text) !== undefined, say('amount'))
  .refine(text => {
    const micros = decimalToMicros(text) ?? 0n
    return micros <= unitsMax * microsPerUnit && micros >= -unitsMax * microsPerUnit
  }, say('amountTooLarge'))
const notNegative = amount.refine(text => (decimalToMicros(text) ?? 0n) >= 0n, say('amountNegative'))

const moment = z.string().trim().max(40, say('moment'))

export const creditInput = z.strictObject({
  /** Made with the form, so that one form books once. */
  token: z.uuid(),
  amount: amount.refine(text => decimalToMicros(text) !== 0n, say('amountZero')),
  note,
})

export const creditLimitInput = z.strictObject({
  limit: notNegative,
  /** The limit that the form was made from. */
  seen: z.string().max(30),
})

export const priceInput = z.strictObject({
  productId: z.string().min(1, say('required')).max(100),
  /** ISO 3166-1 alpha-2; empty: every country without a price of its own. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, say('country')),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, say('currency')),
  amount: notNegative,
  /** ISO 8601; empty: at once. */
  validFrom: moment,
  /** ISO 8601; empty: until the next price or until further notice. */
  validTo: moment,
})

export const priceEndInput = z.strictObject({
  /** ISO 8601; empty: at once. */
  end: moment,
})
