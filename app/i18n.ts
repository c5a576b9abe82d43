import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { localeCookie } from '#lib/auth/locale-choice.ts'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'
import { isLocale, type Locale, negotiateLocale } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'

/** What next-intl needs for a request: the user's language, else the browser's. */
export default getRequestConfig(async () => {
  const seat = await findCurrentSeat()
  const locale = seat?.user.locale ?? (await browserLocale())
  return { locale, messages: messages[locale], timeZone: seat?.merchant.timeZone ?? 'UTC' }
})

async function browserLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
}
