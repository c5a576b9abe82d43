'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { endOtherSessions } from './actions.ts'

export function EndOthers() {
  const t = useTranslations('account.sessions')
  return (
    <ConfirmDialog
      title={t('endOthersTitle')}
      description={t('endOthersIntro')}
      confirm={t('endOthersSubmit')}
      trigger={
        <Button look="danger-quiet" size="small">
          {t('endOthers')}
        </Button>
      }
      action={endOtherSessions}
      onDone={() => showToast('success', t('othersEnded'))}
    />
  )
}
