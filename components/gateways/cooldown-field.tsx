'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

/** A list of seconds, typed as text: "30, 60, 120". */
export function CooldownField() {
  const t = useTranslations('gateways')
  const { register, formState } = useFormContext<GatewayFields>()
  const { cooldownSeconds: problem } = formState.errors
  const error = problem?.message ?? problem?.find?.(item => item?.message)?.message
  return (
    <Field
      id="cooldownSeconds"
      label={t('fields.cooldownSeconds')}
      help={t('help.cooldownSeconds')}
      error={error}
    >
      {attributes => (
        <Input
          {...attributes}
          {...register('cooldownSeconds', { setValueAs: readList })}
          autoComplete="off"
        />
      )}
    </Field>
  )
}

function readList(value: string | number[]): number[] {
  if (Array.isArray(value)) return value
  const parts = value.split(/[\s,;]+/).filter(Boolean)
  return parts.map(part => (/^\d+$/.test(part) ? Number(part) : Number.NaN))
}
