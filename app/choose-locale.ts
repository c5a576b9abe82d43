'use server'
import { rememberLocale } from '#lib/auth/locale-choice.ts'
import { findCurrentUser, requireUser } from '#lib/auth/require-merchant.ts'
import { setLocale } from '#lib/auth/set-locale.ts'
import { isLocale } from '#lib/i18n/locales.ts'

/** The language of whoever asks: strangers have it in their browser alone, so there is nothing to protect. */
export async function chooseLocale(locale: unknown): Promise<void> {
  if (!isLocale(locale)) return
  if (await findCurrentUser()) {
    const { user, ip } = await requireUser()
    await setLocale({ userId: user.id, ip }, locale)
  }
  await rememberLocale(locale)
}
