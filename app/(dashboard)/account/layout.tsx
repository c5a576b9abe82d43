import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('account')
  const tabs = [
    { href: '/account', label: t('tabs.profile') },
    { href: '/account/security', label: t('tabs.security') },
  ]
  const content = (
    <>
      <PageHeader title={t('title')} />
      <LinkTabs label={t('title')} items={tabs} />
      <ClientMessages of={['account']}>{children}</ClientMessages>
    </>
  )
  // Somebody without a merchant has an account all the same, but no dashboard around it.
  if (await findCurrentSeat()) return content
  return <main className="mx-auto w-full max-w-300 px-4 pb-16 md:px-8">{content}</main>
}
