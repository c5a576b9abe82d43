import { Languages, LogOut, type LucideIcon, Monitor, Moon, Plus, Sun, UserRound } from 'lucide-react'
import type { useTranslations } from 'next-intl'
import { type Locale, localeNames, locales } from '#lib/i18n/locales.ts'
import type { OpenPlace } from './open-places.ts'
import { places } from './places.ts'

export interface PaletteEntry {
  id: string
  label: string
  /** Where it belongs, or what else it is called. */
  hint?: string
  icon: LucideIcon
  run: () => void
}

type Translate = ReturnType<typeof useTranslations<'shell'>>

/** The pages one may open, those of a place's own navigation beneath it. */
export function pageEntries(open: readonly OpenPlace[], t: Translate, go: (href: string) => void) {
  const entries = open.flatMap(({ key, href, pages }): PaletteEntry[] => {
    const icon = places.find(place => place.key === key)?.icon ?? UserRound
    const label = t(`places.${key}`)
    if (pages.length === 0) return [{ id: href, label, icon, run: () => go(href) }]
    return pages.map(page => ({
      id: page.href,
      label: t(`places.${page.key}`),
      hint: label,
      icon,
      run: () => go(page.href),
    }))
  })
  return [...entries, { id: '/account', label: t('profile'), icon: UserRound, run: () => go('/account') }]
}

interface Abilities {
  mayCreateGateway: boolean
  go: (href: string) => void
  setTheme: (theme: string) => void
  setLocale: (locale: Locale) => void
  signOut: () => void
}

/** What can be done from everywhere. */
export function actionEntries(t: Translate, can: Abilities): PaletteEntry[] {
  const themes = [
    { value: 'light', icon: Sun },
    { value: 'dark', icon: Moon },
    { value: 'system', icon: Monitor },
  ] as const
  return [
    ...(can.mayCreateGateway
      ? [{ id: 'new', label: t('newGateway'), icon: Plus, run: () => can.go('/gateways/new') }]
      : []),
    ...themes.map(({ value, icon }) => ({
      id: value,
      label: t(`theme.${value}`),
      hint: t('theme.label'),
      icon,
      run: () => can.setTheme(value),
    })),
    ...locales.map(locale => ({
      id: locale,
      label: localeNames[locale],
      hint: t('language'),
      icon: Languages,
      run: () => can.setLocale(locale),
    })),
    { id: 'sign-out', label: t('signOut'), icon: LogOut, run: can.signOut },
  ]
}
