import type { Option } from '#components/ui/option.ts'
import { countries } from '#lib/core/countries.ts'
import { formats, type Locale } from '#lib/i18n/locales.ts'

/** Every country by its name in a language, in its order. */
export function countryOptions(locale: Locale): Option[] {
  const names = new Intl.DisplayNames(formats[locale], { type: 'region' })
  const options = countries.map(value => ({ value, label: names.of(value) ?? value }))
  return options.sort((a, b) => a.label.localeCompare(b.label, formats[locale]))
}
