'use client'
import { useTranslations } from 'next-intl'
import { parseSaid } from '#lib/i18n/say.ts'

/** Translates what `say` made; any other text is shown as it is. */
export function useSay(): (said: string) => string {
  const t = useTranslations('validation')
  return said => {
    const { key, values } = parseSaid(said)
    return t.has(key as never) ? t(key as never, values as never) : said
  }
}
