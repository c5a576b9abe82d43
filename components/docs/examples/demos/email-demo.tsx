'use client'
import { useTranslations } from 'next-intl'
import { EmailField } from '../source/email-field'
import { DemoNote } from './demo-note.tsx'
import OtpDemo from './otp-demo.tsx'

export default function EmailDemo() {
  const t = useTranslations('docs.example')
  return (
    <>
      <EmailField
        onSend={async () => {}}
        words={{
          label: t('words.email'),
          send: t('words.send'),
          invalid: t('words.invalidEmail'),
          unreachable: t('words.unreachable'),
          didYouMean: address => t('words.didYouMean', { address }),
          sentTo: address => t('words.sentTo', { address }),
          change: t('words.change'),
        }}
      >
        {() => <OtpDemo sentTo={t('words.lookIntoSpam')} />}
      </EmailField>
      <DemoNote>{t('tryASlip', { address: 'budi@gmial.com' })}</DemoNote>
    </>
  )
}
