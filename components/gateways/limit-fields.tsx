'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { CooldownField } from './cooldown-field.tsx'
import { NumberField } from './number-field.tsx'
import { SwitchField } from './switch-field.tsx'

const limits = ['cooldownSeconds', 'sendsPer10Minutes', 'sendsPerDay', 'sendsPerIp', 'failuresMax'] as const

/** Rules that are good as they are for most: folded until asked for, or until one of them has an error. */
export default function LimitFields({ sendsCodes }: { sendsCodes: boolean }) {
  const t = useTranslations('gateways')
  const { formState } = useFormContext<GatewayFields>()
  const wrong = limits.some(name => formState.errors[name])
  return (
    <>
      {sendsCodes && (
        <Disclosure summary={t('sections.limits')} {...(wrong && { open: true })}>
          <div className="grid gap-5 pt-1 sm:grid-cols-2">
            <CooldownField />
            <NumberField name="failuresMax" />
            <NumberField name="sendsPer10Minutes" />
            <NumberField name="sendsPerDay" />
            <NumberField name="sendsPerIp" />
          </div>
        </Disclosure>
      )}
      <Disclosure summary={t('sections.fallBack')} {...(formState.errors.timeoutMs && { open: true })}>
        <div className="grid gap-5 pt-1">
          <div className="sm:w-1/2 sm:pr-2.5">
            <NumberField name="timeoutMs" unit="ms" />
          </div>
          <SwitchField name="retryAmbiguous" />
        </div>
      </Disclosure>
    </>
  )
}
