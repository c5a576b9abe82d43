'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { MerchantFields } from '#lib/merchants/schema.ts'

export function DaysField({ form }: { form: UseFormReturn<MerchantFields> }) {
  const t = useTranslations('settings.general')
  const error = form.formState.errors.recipientDays?.message
  return (
    <Field id="recipientDays" label={t('recipientDays')} help={t('recipientDaysHelp')} error={error}>
      {attributes => (
        <Input
          {...attributes}
          {...form.register('recipientDays', { valueAsNumber: true })}
          type="number"
          inputMode="numeric"
          min={1}
          max={3650}
          className="w-32"
        />
      )}
    </Field>
  )
}
