import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'

/** The places of those who run the installation. Each page asks for itself who is there. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const [t, shell] = await Promise.all([getTranslations('operator'), getTranslations('shell.places')])
  const tabs = [
    { href: '/operator/merchants', label: shell('merchants') },
    { href: '/operator/vendors', label: shell('vendors') },
    { href: '/operator/credentials', label: shell('platformCredentials') },
    { href: '/operator/prices', label: shell('prices') },
  ]
  return (
    <ClientMessages of={['operator', 'credentials', 'health']}>
      <div className="-mb-4 pt-3">
        <LinkTabs label={t('sections')} items={tabs} />
      </div>
      {children}
    </ClientMessages>
  )
}
