'use client'
import { useLocale } from 'next-intl'
import { formats } from '#lib/i18n/locales.ts'
import type { ChartProps } from './chart-props.ts'
import { formatterOf, placeFormatter } from './format.ts'

/** How a chart writes what it shows, in the user's language. */
export function useFormats({ format = 'number', timeZone = 'UTC', x }: ChartProps) {
  const locale = formats[useLocale()]
  return {
    value: formatterOf(format, locale),
    axis: formatterOf(format, locale, true),
    place: placeFormatter(x.time, { locale, timeZone }),
    fullPlace: placeFormatter(x.time, { locale, timeZone, full: true }),
  }
}
