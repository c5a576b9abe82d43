import { cookies } from 'next/headers'
import { env } from '#lib/core/env.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Names the language chosen in this browser, for people who are not signed in. */
export const localeCookie = 'sandi-locale'

/** Remembers the language in this browser. */
export async function rememberLocale(locale: Locale): Promise<void> {
  ;(await cookies()).set(localeCookie, locale, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().publicUrl.startsWith('https:'),
    path: '/',
    maxAge: 365 * 24 * 60 * 60,
  })
}
