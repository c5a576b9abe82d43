'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { useSay } from '#components/form/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { sendTest } from '../actions.ts'

export function SendTest({ id }: { id: string }) {
  const t = useTranslations('callbacks.test')
  const say = useSay()
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      try {
        const result = await sendTest(id)
        if (result.kind === 'done') showToast('success', t('done'))
        else showToast('error', say(result.message ?? t('failed')))
      } catch (error) {
        unstable_rethrow(error)
        showToast('error', t('failed'))
      }
    })
  return (
    <Button look="primary" loading={pending} onClick={send}>
      {t('button')}
    </Button>
  )
}
