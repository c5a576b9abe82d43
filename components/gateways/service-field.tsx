'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { carriesText, type Service, services } from '#lib/gateways/service.ts'

/** Codes or messages; each keeps its text. Of a stored gateway it can only be read. */
export function ServiceField({ fixed }: { fixed: boolean }) {
  const t = useTranslations('gateways')
  const { control, setValue, getValues, clearErrors, formState } = useFormContext<GatewayFields>()
  const service = useWatch({ control, name: 'service' }) ?? 'otp'
  const kept = useRef<Partial<Record<Service, string | null>>>({})
  if (fixed) {
    return (
      <div className="mt-5">
        <p className="mb-1.5 font-medium">{t('fields.service')}</p>
        <p>{t(`services.${service}`)}</p>
        <p className="mt-1.5 text-ink-3 text-sm">{t('help.serviceFixed')}</p>
      </div>
    )
  }
  const change = (next: Service) => {
    const { channel, message } = getValues()
    kept.current[service] = message
    setValue('service', next)
    setValue('message', kept.current[next] ?? '')
    if (next === 'message' && !carriesText(channel)) {
      setValue('channel', 'SMS')
      setValue('routes', [{ productId: '', credentialId: null, weight: 0 }])
      setValue('otpLength', 6)
    }
    clearErrors()
  }
  return (
    <div className="mt-5">
      <RadioGroup
        label={t('fields.service')}
        look="cards"
        value={service}
        onChange={value => change(value as Service)}
        options={services.map(value => ({
          value,
          label: t(`services.${value}`),
          ...(value === 'message' && { detail: t('help.service') }),
        }))}
      />
      <FieldError id="service" error={formState.errors.service?.message} />
    </div>
  )
}
