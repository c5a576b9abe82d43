'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'

const icons = { light: Sun, dark: Moon, system: Monitor }
const themes = ['light', 'dark', 'system'] as const

export function ThemeField() {
  const t = useTranslations('account.profile')
  const { theme, setTheme } = useTheme()
  // The server does not know the choice: it is shown once the browser has taken over.
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const options = themes.map(value => {
    const Icon = icons[value]
    return { value, label: t(`themes.${value}`), icon: <Icon aria-hidden="true" /> }
  })
  return (
    <Segmented
      label={t('theme')}
      value={inBrowser ? theme : undefined}
      onChange={setTheme}
      options={options}
    />
  )
}
