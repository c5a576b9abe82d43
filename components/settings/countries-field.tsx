'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { MultiCombobox } from '#components/ui/multi-combobox.tsx'
import type { Option } from '#components/ui/option.ts'
import type { MerchantFields } from '#lib/merchants/schema.ts'

interface CountriesFieldProps {
  form: UseFormReturn<MerchantFields>
  options: Option[]
}

export function CountriesField({ form, options }: CountriesFieldProps) {
  const t = useTranslations('settings.general')
  const id = useId()
  return (
    <Controller
      control={form.control}
      name="allowedCountries"
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
        <Field id={id} label={t('allowedCountries')} help={t('allowedCountriesHelp')} error={error?.message}>
          {attributes => (
            <MultiCombobox
              {...attributes}
              options={options}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
            />
          )}
        </Field>
      )}
    />
  )
}
