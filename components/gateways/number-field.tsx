'use client'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'

interface NumberFieldProps {
  name:
    | 'otpLength'
    | 'expirySeconds'
    | 'attemptsMax'
    | 'failuresMax'
    | 'sendsPer10Minutes'
    | 'sendsPerDay'
    | 'sendsPerIp'
    | 'timeoutMs'
  label: string
  unit?: string
  help?: ReactNode
  readOnly?: boolean
}

export function NumberField({ name, label, unit, help, readOnly }: NumberFieldProps) {
  const { register, formState } = useFormContext<GatewayFields>()
  return (
    <Field id={name} label={label} help={help} error={formState.errors[name]?.message}>
      {attributes => (
        <span className="relative block">
          <Input
            {...attributes}
            {...register(name, { valueAsNumber: true })}
            inputMode="numeric"
            autoComplete="off"
            readOnly={readOnly}
            className="read-only:border-control read-only:bg-sunken"
          />
          {unit && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-3"
            >
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}
