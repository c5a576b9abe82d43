'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { MenuChoice } from '#components/ui/menu.tsx'

/** Light, dark or as the system, within a menu. */
export function ThemeChoice({ hideLabel }: { hideLabel?: boolean }) {
  const t = useTranslations('shell.theme')
  const { theme, setTheme } = useTheme()
  return (
    <MenuChoice
      label={t('label')}
      {...(hideLabel && { hideLabel })}
      value={theme}
      onChange={setTheme}
      options={[
        { value: 'light', label: t('light'), icon: <Sun aria-hidden="true" /> },
        { value: 'dark', label: t('dark'), icon: <Moon aria-hidden="true" /> },
        { value: 'system', label: t('system'), icon: <Monitor aria-hidden="true" /> },
      ]}
    />
  )
}
