import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { MerchantSwitcher } from '#components/shell/merchant-switcher.tsx'
import { MobileNavigation } from '#components/shell/mobile-navigation.tsx'
import { ModeBadge } from '#components/shell/mode-badge.tsx'
import { openPlaces } from '#components/shell/open-places.ts'
import { Sidebar } from '#components/shell/sidebar.tsx'
import { mayDo } from '#lib/auth/operations.ts'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'
import { env } from '#lib/core/env.ts'
import { switchMerchant } from './actions.ts'
import { HeaderTools } from './header-tools.tsx'

// Every page asks for itself and sends strangers to the sign-in page; the layout only shows who is asking.
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const seat = await findCurrentSeat()
  if (!seat) return children
  const { user, role, merchant, merchants } = seat
  const [t, team] = await Promise.all([getTranslations('shell'), getTranslations('team')])
  const folded = (await cookies()).get('sandi-nav')?.value === 'folded'
  const open = openPlaces(operation => mayDo(role, operation), user.operator)
  return (
    <ClientMessages of={['shell']}>
      <div className="flex min-h-dvh">
        <nav aria-label={t('skip')}>
          <a
            href="#content"
            className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-3 py-2 text-paper focus:translate-y-0"
          >
            {t('skipToContent')}
          </a>
        </nav>
        <Sidebar open={open} initiallyFolded={folded} />
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b bg-paper px-4 md:px-8">
            <MobileNavigation open={open} />
            <MerchantSwitcher
              current={{ id: merchant.id, name: merchant.name }}
              merchants={merchants}
              onSwitch={switchMerchant}
            />
            <ModeBadge mode={env().SANDBOX_URL ? 'test' : 'live'} />
            <HeaderTools
              user={{ name: user.name, email: user.email, role: team(`roles.${role}`) }}
              places={open}
              mayCreateGateway={mayDo(role, 'gateways.change')}
            />
          </header>
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-300 flex-1 px-4 pb-16 outline-none md:px-8"
          >
            {children}
          </main>
        </div>
      </div>
    </ClientMessages>
  )
}
