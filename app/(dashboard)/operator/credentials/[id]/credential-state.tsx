'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setEnabled } from '../actions.ts'

interface CredentialStateProps {
  credential: { id: string; name: string; enabled: boolean; relying: number }
}

/** Turns a platform credential off or on, and says first how many gateways rely on it. */
export function CredentialState({ credential: { id, name, enabled, relying } }: CredentialStateProps) {
  const t = useTranslations(enabled ? 'operator.credentials.disable' : 'operator.credentials.enable')
  return (
    <ConfirmDialog
      title={t('title', { name })}
      description={t('text', { count: relying })}
      confirm={t('confirm')}
      tone={enabled ? 'bad' : 'neutral'}
      trigger={<Button look={enabled ? 'danger-quiet' : 'secondary'}>{t('button')}</Button>}
      action={() => setEnabled({ id, enabled: !enabled })}
      onDone={() => showToast('success', t('done', { name }))}
    />
  )
}
