'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { TextField as FormTextField } from '#components/form/text-field.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

interface TextFieldProps {
  name: 'name' | 'purpose' | 'subject' | 'webOtpHost' | 'androidHash'
  help?: boolean
  mono?: boolean
}

/** A line of text of a gateway, in the words of that field. */
export function TextField({ name, help, mono }: TextFieldProps) {
  const t = useTranslations('gateways')
  return (
    <FormTextField
      form={useFormContext<GatewayFields>()}
      name={name}
      label={t(`fields.${name}`)}
      help={help && name !== 'subject' ? t(`help.${name}`) : undefined}
      autoComplete="off"
      mono={mono ?? false}
    />
  )
}
