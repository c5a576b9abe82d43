import { countries } from '#lib/core/countries.ts'

/** What a country is called in a language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** Every country as something to choose, by name. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  return countries
    .map(code => ({ value: code, label: names.of(code) ?? code, detail: code }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}
