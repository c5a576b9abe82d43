'use client'
import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { Switch } from '#components/ui/switch.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

/** A yes or no with what it means beside it. */
export function SwitchField({ name }: { name: 'enabled' | 'retryAmbiguous' | 'escapeValues' }) {
  const t = useTranslations('gateways')
  const { control } = useFormContext<GatewayFields>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, disabled, ...field } }) => (
        <div className="flex items-start gap-3">
          <span className="pt-0.5">
            <Switch
              {...field}
              checked={value ?? false}
              disabled={disabled ?? false}
              aria-labelledby={`${name}-label`}
              aria-describedby={`${name}-help`}
            />
          </span>
          <div>
            <p id={`${name}-label`} className="font-medium">
              {t(`fields.${name}`)}
            </p>
            <p id={`${name}-help`} className="text-ink-3 text-sm">
              {t(`help.${name}`)}
            </p>
          </div>
        </div>
      )}
    />
  )
}
