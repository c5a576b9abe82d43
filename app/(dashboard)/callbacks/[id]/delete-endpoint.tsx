'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { remove } from '../actions.ts'

export function DeleteEndpoint({ id, url }: { id: string; url: string }) {
  const t = useTranslations('callbacks.remove')
  const router = useRouter()
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text', { url })}
      confirm={t('confirm')}
      trigger={
        <Button look="danger-quiet" className="-ml-3.5">
          {t('button')}
        </Button>
      }
      action={() => remove(id)}
      onDone={() => {
        showToast('success', t('done'))
        router.push('/callbacks')
      }}
    />
  )
}
