'use client'
import { useTranslations } from 'next-intl'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { TextField } from '#components/form/text-field.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { StartFields } from '#lib/campaigns/schema.ts'

const usual = { from: '21:00', until: '08:00' }

/** Hours in which nothing is sent, if any. */
export function QuietFields({ form, timeZone }: { form: UseFormReturn<StartFields>; timeZone: string }) {
  const t = useTranslations('messages.start')
  const quiet = form.watch('quiet')
  return (
    <div className="space-y-3">
      <Controller
        control={form.control}
        name="quiet"
        render={({ field }) => (
          <Checkbox
            label={t('quiet')}
            help={t('quietHelp', { zone: timeZone })}
            checked={field.value !== null}
            onChange={checked => field.onChange(checked ? usual : null)}
          />
        )}
      />
      {quiet && (
        <div className="flex gap-3 pl-6.5">
          <TextField form={form} name="quiet.from" type="time" label={t('from')} className="w-32" />
          <TextField form={form} name="quiet.until" type="time" label={t('until')} className="w-32" />
        </div>
      )}
    </div>
  )
}
