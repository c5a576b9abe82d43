'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { TestSendProps } from './test-send-form.tsx'

const TestSendForm = lazy(() => import('./test-send-form.tsx'))

/** Sends a real code or message through the gateway as it is stored, and shows what became of it. */
export function TestSend(props: TestSendProps) {
  const t = useTranslations('gateways.test')
  return (
    <Dialog
      title={t('title', { name: props.gateway.name })}
      description={t(props.gateway.service === 'message' ? 'textMessage' : 'text', {
        channel: props.gateway.channel,
      })}
      trigger={<Button look={props.params === undefined ? 'primary' : 'secondary'}>{t('button')}</Button>}
    >
      <TestSendForm {...props} />
    </Dialog>
  )
}
