import type { Actor } from '#lib/audit/record-change.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import { countries } from './countries.ts'
import { merchantInput } from './schema.ts'
import { type StoreOutcome, storeMerchant } from './store-merchant.ts'

/** Changes a merchant's general settings, if they are still as they were at `seen`. */
export async function updateMerchant(actor: Actor, seen: Date, input: unknown): Promise<StoreOutcome> {
  const parsed = merchantInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { defaultCountry, allowedCountries } = parsed.data
  const unknown = [
    ...(countries.includes(defaultCountry) ? [] : ['defaultCountry']),
    ...(allowedCountries.every(code => countries.includes(code)) ? [] : ['allowedCountries']),
  ]
  if (unknown.length > 0)
    return { kind: 'invalid', errors: unknown.map(field => ({ field, message: say('countryChoose') })) }
  return storeMerchant(actor, seen, parsed.data)
}
