import { KeyRound } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { CredentialTable } from '#components/credentials/credential-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listCredentials } from '#lib/gateways/list-credentials.ts'
import { formats } from '#lib/i18n/locales.ts'

interface CredentialListProps {
  merchant: { id: string; timeZone: string }
  mayChange: boolean
}

export async function CredentialList({ merchant, mayChange }: CredentialListProps) {
  const [credentials, locale, t] = await Promise.all([
    listCredentials(merchant.id),
    getLocale(),
    getTranslations('credentials.empty'),
  ])
  if (credentials.length > 0) {
    return (
      <CredentialTable
        credentials={credentials}
        href={id => `/settings/credentials/${id}`}
        zone={{ timeZone: merchant.timeZone, locale: formats[locale] }}
      />
    )
  }
  return (
    <EmptyState mark={<KeyRound />} title={t('title')}>
      {mayChange ? t('text') : t('off')}
    </EmptyState>
  )
}
