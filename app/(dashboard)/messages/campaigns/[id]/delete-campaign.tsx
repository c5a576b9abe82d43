'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { remove } from '../control-actions.ts'

export function DeleteCampaign({ id, name }: { id: string; name: string }) {
  const t = useTranslations('messages.actions')
  const router = useRouter()
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name })}
      description={t('deleteText')}
      confirm={t('deleteConfirm')}
      trigger={<Button look="danger-quiet">{t('delete')}</Button>}
      action={() => remove(id)}
      onDone={() => {
        showToast('success', t('deleted'))
        router.push('/messages')
      }}
    />
  )
}
