'use client'
import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/section.tsx'
import type { Channel } from '#lib/vendors/vendor.ts'
import { NumberField } from './number-field.tsx'

export function CodeFields({ channel }: { channel: Channel }) {
  const t = useTranslations('gateways')
  const call = channel === 'MISSCALL'
  return (
    <Section title={t('sections.code')}>
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField
          name="otpLength"
          unit="digits"
          readOnly={call}
          help={call ? t('help.otpLengthCall') : t('help.otpLength')}
        />
        <NumberField name="expirySeconds" unit="seconds" />
        <NumberField name="attemptsMax" />
      </div>
    </Section>
  )
}
