'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { MerchantFields } from '#lib/merchants/schema.ts'

interface DaysFieldProps {
  form: UseFormReturn<MerchantFields>
  name: 'recipientDays' | 'messageDays'
  min: number
  max: number
}

/** How long something is kept. */
export function DaysField({ form, name, min, max }: DaysFieldProps) {
  const t = useTranslations('settings.general')
  const error = form.formState.errors[name]?.message
  return (
    <Field id={name} label={t(name)} help={t(`${name}Help`)} error={error}>
      {attributes => (
        <Input
          {...attributes}
          {...form.register(name, { valueAsNumber: true })}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          className="w-32"
        />
      )}
    </Field>
  )
}
