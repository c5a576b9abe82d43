import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames, locales } from '#lib/i18n/locales.ts'
import { chooseLocale } from '../choose-locale.ts'

/** The languages by their own names; they work without JavaScript too. */
export async function LanguageLinks() {
  const [current, t] = [await getLocale(), await getTranslations('public')]
  return (
    <footer>
      <nav aria-label={t('languages')} className="-mx-1 flex gap-3 text-ink-3 text-sm">
        {locales.map(locale => (
          <form key={locale} action={chooseLocale.bind(null, locale)}>
            <button
              type="submit"
              lang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="rounded-sm px-1 hover:text-ink aria-[current]:text-ink"
            >
              {localeNames[locale]}
            </button>
          </form>
        ))}
      </nav>
    </footer>
  )
}
