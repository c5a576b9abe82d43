'use client'
import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { LanguageChoice } from './language-choice.tsx'

export function LanguageSwitch({ onChoose }: { onChoose: (locale: Locale) => Promise<void> }) {
  const t = useTranslations('shell')
  return (
    <Menu
      label={t('language')}
      trigger={<Languages aria-hidden="true" />}
      triggerClassName={buttonStyle({ look: 'quiet', size: 'icon' })}
    >
      <LanguageChoice onChoose={onChoose} hideLabel />
    </Menu>
  )
}
