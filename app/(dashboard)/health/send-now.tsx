'use client'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { sendNow } from './actions.ts'

/** Sends the present health of all products to the merchant's endpoints. */
export function SendNow() {
  const t = useTranslations('health.webhook')
  const form = useTranslations('form')
  const [sending, start] = useTransition()
  const send = () =>
    start(async () => {
      try {
        const result = await sendNow()
        if (result.kind === 'done') showToast('success', t('sent', { count: result.data.endpoints }))
      } catch {
        showToast('error', form('unreachable'))
      }
    })
  return (
    <Button size="small" loading={sending} onClick={send}>
      {t('send')}
    </Button>
  )
}
