'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { cancel } from '../control-actions.ts'

export function CancelCampaign({ id, name }: { id: string; name: string }) {
  const t = useTranslations('messages.actions')
  return (
    <ConfirmDialog
      title={t('cancelTitle', { name })}
      description={t('cancelText')}
      confirm={t('cancelConfirm')}
      trigger={<Button look="danger-quiet">{t('cancel')}</Button>}
      action={() => cancel(id)}
      onDone={() => showToast('success', t('cancelled'))}
    />
  )
}
