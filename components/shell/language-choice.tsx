'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { MenuChoice } from '#components/ui/menu.tsx'
import { type Locale, localeNames, locales } from '#lib/i18n/locales.ts'

interface LanguageChoiceProps {
  /** Stores it; the page then comes anew in that language. */
  onChoose: (locale: Locale) => Promise<void>
  hideLabel?: boolean
}

/** The languages by their own names, within a menu. */
export function LanguageChoice({ onChoose, hideLabel }: LanguageChoiceProps) {
  const t = useTranslations('shell')
  const [, startTransition] = useTransition()
  return (
    <MenuChoice
      label={t('language')}
      {...(hideLabel && { hideLabel })}
      value={useLocale()}
      onChange={locale => startTransition(() => onChoose(locale as Locale))}
      options={locales.map(locale => ({ value: locale, label: localeNames[locale], lang: locale }))}
    />
  )
}
