'use client'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

interface TextFieldProps {
  name: 'name' | 'purpose' | 'subject' | 'webOtpHost' | 'androidHash'
  label: string
  help?: ReactNode
  mono?: boolean
}

export function TextField({ name, label, help, mono }: TextFieldProps) {
  const { register, formState } = useFormContext<GatewayFields>()
  return (
    <Field id={name} label={label} help={help} error={formState.errors[name]?.message}>
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
