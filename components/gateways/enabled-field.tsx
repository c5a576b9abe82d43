'use client'
import { Controller, useFormContext } from 'react-hook-form'
import { Switch } from '#components/ui/switch.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

export function EnabledField() {
  const { control } = useFormContext<GatewayFields>()
  return (
    <Controller
      control={control}
      name="enabled"
      render={({ field: { value, ...field } }) => (
        <div className="flex items-start gap-3 border-t py-5">
          <span className="pt-0.5">
            <Switch
              {...field}
              checked={value}
              aria-labelledby="enabled-label"
              aria-describedby="enabled-help"
            />
          </span>
          <div>
            <p id="enabled-label" className="font-medium">
              Enabled
            </p>
            <p id="enabled-help" className="text-ink-3 text-sm">
              Off, its key is refused and nothing is sent.
            </p>
          </div>
        </div>
      )}
    />
  )
}
