import type { Option } from '#components/ui/option.ts'
import { countries } from '#lib/merchants/countries.ts'

/** Every country under its name in a language, by that name. */
export function countryOptions(format: string): Option[] {
  const names = new Intl.DisplayNames(format, { type: 'region' })
  return countries
    .map(value => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, format))
}

/** Every time zone with its present distance from UTC, the one in use included. */
export function zoneOptions(inUse: string, format: string): Option[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), inUse])
  return [...names]
    .sort()
    .map(value => ({ value, label: `${value.replaceAll('_', ' ')} (${offset(value, format)})` }))
}

function offset(timeZone: string, format: string): string {
  const parts = new Intl.DateTimeFormat(format, { timeZone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(part => part.type === 'timeZoneName')?.value ?? ''
}
