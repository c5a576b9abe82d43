'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setEnabled } from '../actions.ts'

export function DisableEndpoint({ id }: { id: string }) {
  const t = useTranslations('callbacks.disable')
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text')}
      confirm={t('confirm')}
      trigger={<Button look="danger-quiet">{t('button')}</Button>}
      action={() => setEnabled({ id, enabled: false })}
      onDone={() => showToast('success', t('done'))}
    />
  )
}
