'use client'
import { LogOut, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { initials } from '#components/ui/initials.ts'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { LanguageChoice } from './language-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

interface UserMenuProps {
  name: string
  email: string
  role: string
  onLanguage: (locale: Locale) => Promise<void>
  onSignOut: () => void
}

export function UserMenu({ name, email, role, onLanguage, onSignOut }: UserMenuProps) {
  const t = useTranslations('shell')
  return (
    <Menu
      label={t('userMenu', { name })}
      trigger={<span aria-hidden="true">{initials(name)}</span>}
      triggerClassName="flex size-8 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-xs uppercase"
    >
      <div className="-mx-1 mb-1 border-b px-3 py-1.5">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-ink-2 text-sm">{email}</p>
        <p className="text-ink-3 text-xs">{role}</p>
      </div>
      <MenuItem href="/account" icon={<UserRound aria-hidden="true" />}>
        {t('profile')}
      </MenuItem>
      <MenuSeparator />
      <LanguageChoice onChoose={onLanguage} />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem onClick={onSignOut} icon={<LogOut aria-hidden="true" />}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
