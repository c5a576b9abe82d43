import { isSupportedCountry } from 'libphonenumber-js/max/es6'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { decimalToMicros } from '#lib/core/money.ts'
import { parseMoment } from '#lib/core/parse-moment.ts'
import { say } from '#lib/i18n/say.ts'
import type { WantedPrice } from './price-timeline.ts'
import { priceInput } from './schema.ts'

export interface PriceKey {
  productId: string
  /** Null: every country without a price of its own. */
  country: string | null
  currency: string
}

export type ReadPrice =
  | { kind: 'read'; key: PriceKey; wanted: WantedPrice }
  | { kind: 'invalid'; errors: FieldError[] }

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A price as a form or a line of a file says it; moments without an offset are of the zone. */
export function readPrice(input: unknown, timeZone: string): ReadPrice {
  const parsed = priceInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { productId, country, currency, amount, ...times } = parsed.data
  const errors: FieldError[] = []
  const momentOf = (field: keyof typeof times) => {
    const moment = times[field] === '' ? undefined : parseMoment(times[field], timeZone)
    if (times[field] !== '' && !moment) errors.push({ field, message: say('moment') })
    return moment
  }
  if (country !== '' && !isSupportedCountry(country))
    errors.push({ field: 'country', message: say('country') })
  if (!currencies.has(currency)) errors.push({ field: 'currency', message: say('currency') })
  const wanted = {
    amountMicros: decimalToMicros(amount) ?? 0n,
    validFrom: momentOf('validFrom'),
    validTo: momentOf('validTo'),
  }
  if (errors.length > 0) return { kind: 'invalid', errors }
  return { kind: 'read', key: { productId, country: country || null, currency }, wanted }
}
