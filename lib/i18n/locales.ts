export const locales = ['en', 'id'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

export const localeNames: Record<Locale, string> = { en: 'English', id: 'Bahasa Indonesia' }

export function isLocale(value: unknown): value is Locale {
  return locales.some(locale => locale === value)
}

/** How people of a language write numbers and dates here: BCP 47 for `Intl`. */
export const formats: Record<Locale, string> = { en: 'en-GB', id: 'id-ID' }

/** The first language of an Accept-Language header that we speak. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wishes = (header ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map(text => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean)
    // `in` is what Java once called Indonesian.
    return { language: tag.split('-')[0]?.replace(/^in$/, 'id'), weight: weight ? Number(weight) : 1 }
  })
  const spoken = wishes.filter(({ language, weight }) => isLocale(language) && weight > 0)
  const [best] = spoken.sort((a, b) => b.weight - a.weight)
  return isLocale(best?.language) ? best.language : defaultLocale
}
