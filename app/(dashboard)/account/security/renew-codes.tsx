'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { renewCodes } from './actions.ts'
import { PasswordQuestion } from './password-question.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Makes new recovery codes and shows them. */
export function RenewCodes({ email }: { email: string }) {
  const t = useTranslations('account.recovery')
  const { refresh } = useRouter()
  const [codes, setCodes] = useState<string[]>()
  const close = () => {
    setCodes(undefined)
    refresh()
  }
  return (
    <>
      <PasswordQuestion
        title={t('renewTitle')}
        description={t('renewIntro')}
        trigger={<Button>{t('renew')}</Button>}
        submitLabel={t('renewSubmit')}
        action={renewCodes}
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
      <Dialog title={t('renew')} open={codes !== undefined} onOpenChange={open => open || close()}>
        {codes && <RecoveryCodes codes={codes} email={email} onStored={close} />}
      </Dialog>
    </>
  )
}
