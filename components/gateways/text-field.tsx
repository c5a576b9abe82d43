'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

interface TextFieldProps {
  name: 'name' | 'purpose' | 'subject' | 'webOtpHost' | 'androidHash'
  help?: boolean
  mono?: boolean
}

export function TextField({ name, help, mono }: TextFieldProps) {
  const t = useTranslations('gateways')
  const { register, formState } = useFormContext<GatewayFields>()
  return (
    <Field
      id={name}
      label={t(`fields.${name}`)}
      help={help && name !== 'subject' ? t(`help.${name}`) : undefined}
      error={formState.errors[name]?.message}
    >
      {attributes => (
        <Input
          {...attributes}
          {...register(name)}
          autoComplete="off"
          className={mono ? 'font-mono' : undefined}
        />
      )}
    </Field>
  )
}
