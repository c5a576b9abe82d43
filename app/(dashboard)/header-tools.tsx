'use client'
import { LanguageSwitch } from '#components/shell/language-switch.tsx'
import type { OpenPlace } from '#components/shell/open-places.ts'
import { SearchButton } from '#components/shell/search-button.tsx'
import { ThemeSwitch } from '#components/shell/theme-switch.tsx'
import { UserMenu } from '#components/shell/user-menu.tsx'
import { signOut } from '#lib/auth/browser.ts'
import { chooseLocale } from '../choose-locale.ts'
import { search } from './search.ts'

interface HeaderToolsProps {
  user: { name: string; email: string; role: string }
  places: readonly OpenPlace[]
  mayCreateGateway: boolean
}

const leave = () => void signOut()

/** What stands at the right of the header on every page. */
export function HeaderTools({ user, places, mayCreateGateway }: HeaderToolsProps) {
  return (
    <div className="ml-auto flex shrink-0 items-center gap-1">
      <SearchButton
        places={places}
        mayCreateGateway={mayCreateGateway}
        search={search}
        onLanguage={chooseLocale}
        onSignOut={leave}
      />
      <span className="hidden gap-1 sm:flex sm:pl-1">
        <LanguageSwitch onChoose={chooseLocale} />
        <ThemeSwitch />
      </span>
      <UserMenu {...user} onLanguage={chooseLocale} onSignOut={leave} />
    </div>
  )
}
