import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { mayDo } from '#lib/auth/operations.ts'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'
import { settingsPlaces } from './places.ts'

// Every page asks for itself; the layout only shows the way to those that are open.
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const seat = await findCurrentSeat()
  if (!seat) return children
  const t = await getTranslations('settings')
  const items = settingsPlaces
    .filter(({ operation }) => mayDo(seat.role, operation))
    .map(({ key, href }) => ({ href, label: t(`places.${key}`) }))
  return (
    <ClientMessages of={['settings', 'team', 'audit']}>
      <div className="-mb-6 pt-3">
        <LinkTabs label={t('label')} items={items} />
      </div>
      {children}
    </ClientMessages>
  )
}
