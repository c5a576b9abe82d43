'use client'
import { useTranslations } from 'next-intl'
import { OtpField } from '../source/otp-field'
import { DemoNote } from './demo-note.tsx'
import { useDemoServer, useDemoWords } from './use-demo-server.ts'

const rightCode = '482913'

export default function OtpDemo({ sentTo }: { sentTo?: string }) {
  const t = useTranslations('docs.example')
  const words = useDemoWords()
  const { verify } = useDemoServer(rightCode)
  return (
    <>
      <OtpField
        length={rightCode.length}
        onVerify={verify}
        onResend={async () => {}}
        words={{
          ...words,
          label: t('words.code'),
          sentTo: sentTo ?? t('words.sentBySms', { phone: '+62\u00a0812•••7890' }),
          verify: t('words.verify'),
          resend: t('words.resend'),
          resendIn: time => t('words.resendIn', { time }),
        }}
      />
      <DemoNote>{t('rightCode', { code: rightCode })}</DemoNote>
    </>
  )
}
