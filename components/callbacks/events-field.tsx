'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { callbackEvents } from '#lib/callbacks/choices.ts'
import type { EndpointFields } from '#lib/callbacks/schema.ts'

/** Which statuses an endpoint is told of; all of them with one click. */
export function EventsField({ form }: { form: UseFormReturn<EndpointFields> }) {
  const t = useTranslations('callbacks.form')
  const words = useTranslations('deliveries.status')
  const id = useId()
  return (
    <Controller
      control={form.control}
      name="events"
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => {
        const toggle = (event: (typeof callbackEvents)[number], on: boolean) =>
          onChange(callbackEvents.filter(one => (one === event ? on : value.includes(one))))
        return (
          <fieldset aria-describedby={`${id}-error ${id}-help`}>
            <legend className="mb-1.5 font-medium text-base">{t('events')}</legend>
            <div className="space-y-2 rounded-md border border-control p-3">
              <Checkbox
                ref={ref}
                label={t('all')}
                checked={value.length === callbackEvents.length}
                indeterminate={value.length > 0 && value.length < callbackEvents.length}
                onChange={on => onChange(on ? [...callbackEvents] : [])}
                onBlur={onBlur}
                aria-invalid={Boolean(error)}
              />
              <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-2 border-t pt-2.5">
                {callbackEvents.map(event => (
                  <Checkbox
                    key={event}
                    label={
                      <>
                        {words(event)} <code className="font-mono text-ink-3 text-xs">{event}</code>
                      </>
                    }
                    checked={value.includes(event)}
                    onChange={on => toggle(event, on)}
                  />
                ))}
              </div>
            </div>
            <FieldError id={id} error={error?.message} />
            <p id={`${id}-help`} className="mt-1.5 text-ink-3 text-sm">
              {t('eventsHelp')}
            </p>
          </fieldset>
        )
      }}
    />
  )
}
