'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'

interface RemoveSuppressionProps {
  address: string
  remove: () => Promise<ActionResult>
}

/** Lets campaigns send to somebody again. */
export function RemoveSuppression({ address, remove }: RemoveSuppressionProps) {
  const t = useTranslations('messages.suppressions')
  return (
    <ConfirmDialog
      title={t('removeTitle', { address })}
      description={t('removeText')}
      confirm={t('removeConfirm')}
      trigger={
        <Button look="danger-quiet" size="small" aria-label={`${t('remove')}: ${address}`}>
          {t('remove')}
        </Button>
      }
      action={remove}
      onDone={() => showToast('success', t('removed'))}
    />
  )
}
