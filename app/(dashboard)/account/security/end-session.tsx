'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { endSession } from './actions.ts'

export function EndSession({ id, device, ip }: { id: string; device: string; ip: string }) {
  const t = useTranslations('account.sessions')
  return (
    <ConfirmDialog
      title={t('endTitle', { device })}
      description={t('endIntro', { ip })}
      confirm={t('endSubmit')}
      trigger={
        <Button look="danger-quiet" size="small" aria-label={t('endNamed', { device })}>
          {t('end')}
        </Button>
      }
      action={() => endSession(id)}
      onDone={() => showToast('success', t('ended'))}
    />
  )
}
