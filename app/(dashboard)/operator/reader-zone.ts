import { getLocale, getTimeZone } from 'next-intl/server'
import { formats } from '#lib/i18n/locales.ts'

/** How the reader writes moments, numbers and countries. */
export async function readerZone() {
  const [locale, timeZone] = await Promise.all([getLocale(), getTimeZone()])
  return { locale: formats[locale], timeZone }
}
