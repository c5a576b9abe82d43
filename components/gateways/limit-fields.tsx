'use client'
import { ChevronRight } from 'lucide-react'
import { Controller, useFormContext } from 'react-hook-form'
import { Switch } from '#components/ui/switch.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { CooldownField } from './cooldown-field.tsx'
import { NumberField } from './number-field.tsx'

const names = [
  'cooldownSeconds',
  'sendsPer10Minutes',
  'sendsPerDay',
  'sendsPerIp',
  'failuresMax',
  'timeoutMs',
] as const

/** Rules that are good as they are for most: folded until asked for, or until one of them has an error. */
export function LimitFields() {
  const { control, formState } = useFormContext<GatewayFields>()
  const wrong = names.some(name => formState.errors[name])
  return (
    <details open={wrong || undefined} className="group border-t py-5">
      <summary className="flex list-none items-center gap-1.5 rounded-sm font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-ink-3 transition-transform group-open:rotate-90"
        />
        Limits and fall-back
      </summary>
      <div className="grid gap-5 pt-4 pb-3 sm:grid-cols-2">
        <CooldownField />
        <NumberField
          name="failuresMax"
          label="Failures that lock a number"
          help="In 24 hours; the lock lasts as long."
        />
        <NumberField name="sendsPer10Minutes" label="Sends in 10 minutes" help="To one recipient." />
        <NumberField name="sendsPerDay" label="Sends in a day" help="To one recipient." />
        <NumberField
          name="sendsPerIp"
          label="Sends from one address"
          help="In 5 minutes, when your server passes ip."
        />
        <NumberField name="timeoutMs" label="Time for all providers" unit="ms" help="1,000 to 15,000." />
        <Controller
          control={control}
          name="retryAmbiguous"
          render={({ field: { value, ...field } }) => (
            <div className="flex items-start gap-3 sm:col-span-2">
              <span className="pt-0.5">
                <Switch
                  {...field}
                  checked={value}
                  disabled={field.disabled}
                  aria-labelledby="retry-label"
                  aria-describedby="retry-help"
                />
              </span>
              <div>
                <p id="retry-label" className="font-medium">
                  Fall back when a provider’s answer is lost
                </p>
                <p id="retry-help" className="text-ink-3 text-sm">
                  Somebody may then get two messages, and both are charged by their providers.
                </p>
              </div>
            </div>
          )}
        />
      </div>
    </details>
  )
}
