import { KeyRound } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { KeyTable } from '#components/settings/key-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listKeys } from '#lib/api/list-keys.ts'
import { formats } from '#lib/i18n/locales.ts'
import { rename, revoke, roll } from './actions.ts'

interface KeyListProps {
  merchant: { id: string; timeZone: string }
  mayChange: boolean
}

export async function KeyList({ merchant, mayChange }: KeyListProps) {
  const t = await getTranslations('settings.keys')
  const keys = await listKeys(merchant.id)
  if (keys.length > 0) {
    const zone = { timeZone: merchant.timeZone, locale: formats[await getLocale()] }
    return <KeyTable keys={keys} zone={zone} {...(mayChange && { actions: { rename, roll, revoke } })} />
  }
  return (
    <EmptyState mark={<KeyRound />} title={t('emptyTitle')}>
      {mayChange ? t('empty') : t('emptyReadOnly')}
    </EmptyState>
  )
}
