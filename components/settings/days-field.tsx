'use client'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { MerchantFields } from '#lib/merchants/schema.ts'

interface DaysFieldProps {
  form: UseFormReturn<MerchantFields>
  name: 'recipientDays' | 'messageDays'
  label: string
  help: string
  min: number
  max: number
}

/** How long something is kept. */
export function DaysField({ form, name, label, help, min, max }: DaysFieldProps) {
  const error = form.formState.errors[name]?.message
  return (
    <Field id={name} label={label} help={help} error={error}>
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
