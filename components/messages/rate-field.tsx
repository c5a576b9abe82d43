'use client'
import { useTranslations } from 'next-intl'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { StartFields } from '#lib/campaigns/schema.ts'
import { useDuration } from './use-duration.ts'

interface RateFieldProps {
  form: UseFormReturn<StartFields>
  recipients: number
  max: number
}

/** Messages per second, and how long all take by that. */
export function RateField({ form, recipients, max }: RateFieldProps) {
  const t = useTranslations('messages.start')
  const duration = useDuration()
  return (
    <Controller
      control={form.control}
      name="ratePerSecond"
      render={({ field: { value, onChange, ...field }, fieldState: { error } }) => (
        <Field
          id="ratePerSecond"
          label={t('rate')}
          error={error?.message}
          help={
            <>
              {t('rateHelp', { max })}{' '}
              {value > 0 && t('duration', { count: recipients, time: duration(recipients / value) })}
            </>
          }
        >
          {attributes => (
            <Input
              {...field}
              {...attributes}
              type="number"
              inputMode="numeric"
              min={1}
              max={max}
              value={Number.isNaN(value) ? '' : value}
              onChange={event => onChange(event.target.valueAsNumber)}
              className="w-32"
            />
          )}
        </Field>
      )}
    />
  )
}
