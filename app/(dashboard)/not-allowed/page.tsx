import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('notAllowed.heading') }
}

export default async function NotAllowedPage() {
  const { role, merchant } = await requireMerchant('overview.view')
  const [t, team] = await Promise.all([getTranslations('shell'), getTranslations('team')])
  return (
    <div className="pt-16">
      <h1 className="sr-only">{t('notAllowed.heading')}</h1>
      <EmptyState
        mark={<Lock />}
        title={t('notAllowed.title')}
        action={<ButtonLink href="/">{t('backToOverview')}</ButtonLink>}
      >
        {t('notAllowed.text', { role: team(`roles.${role}`), merchant: merchant.name })}
      </EmptyState>
    </div>
  )
}
