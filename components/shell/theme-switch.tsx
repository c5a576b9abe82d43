'use client'
import { Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function ThemeSwitch() {
  const t = useTranslations('shell.theme')
  const trigger = (
    <>
      <Sun aria-hidden="true" className="dark:hidden" />
      <Moon aria-hidden="true" className="hidden dark:block" />
    </>
  )
  return (
    <Menu
      label={t('label')}
      trigger={trigger}
      triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
    >
      <ThemeChoice hideLabel />
    </Menu>
  )
}
