'use client'
import { useTranslations } from 'next-intl'
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
  unit?: 'digits' | 'seconds' | 'ms'
  /** Instead of the usual one. */
  help?: string
  readOnly?: boolean
}

export function NumberField({ name, unit, help, readOnly }: NumberFieldProps) {
  const t = useTranslations('gateways')
  const { register, formState } = useFormContext<GatewayFields>()
  return (
    <Field
      id={name}
      label={t(`fields.${name}`)}
      help={help ?? t(`help.${name}`)}
      error={formState.errors[name]?.message}
    >
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
              {t(`units.${unit}`)}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}
