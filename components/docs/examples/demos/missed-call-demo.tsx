'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { grouped, MissedCallField } from '../source/missed-call-field'
import { DemoNote } from './demo-note.tsx'
import OtpDemo from './otp-demo.tsx'
import { useDemoServer, useDemoWords } from './use-demo-server.ts'

const prefix = '62215083'
const rightCode = '4821'

export default function MissedCallDemo() {
  const t = useTranslations('docs.example')
  const words = useDemoWords()
  const { verify } = useDemoServer(rightCode)
  const [bySms, setBySms] = useState(false)
  if (bySms) return <OtpDemo />
  return (
    <>
      <MissedCallField
        prefix={prefix}
        length={rightCode.length}
        onVerify={verify}
        onSmsInstead={() => setBySms(true)}
        words={{
          ...words,
          label: t('words.lastDigits', { count: rightCode.length }),
          calling: t('words.calling', { number: grouped(prefix) }),
          called: t('words.called'),
          verify: t('words.verify'),
          smsInstead: t('words.smsInstead'),
          smsIn: time => t('words.smsIn', { time }),
        }}
      />
      <DemoNote>{t('rightCode', { code: rightCode })}</DemoNote>
    </>
  )
}
