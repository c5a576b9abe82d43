'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Switch } from '#components/ui/switch.tsx'
import type { EndpointFields } from '#lib/callbacks/schema.ts'
import { EventsField } from './events-field.tsx'

interface EndpointFormProps<Data> {
  defaultValues: EndpointFields
  submitLabel: string
  cancelHref?: string
  action: (values: EndpointFields) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: EndpointFields) => void
}

const schema = () => import('#lib/callbacks/schema.ts').then(module => module.endpointInput)

/** Where callbacks go, what of, and whether they carry codes. */
export function EndpointForm<Data>(props: EndpointFormProps<Data>) {
  const { defaultValues, submitLabel, cancelHref, action, onDone } = props
  const t = useTranslations('callbacks.form')
  const { form, submit, sending, message } = useActionForm<EndpointFields, Data>({
    schema,
    defaultValues,
    action,
    onDone,
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-140 space-y-6">
      <TextField
        form={form}
        name="url"
        type="url"
        label={t('url')}
        help={t('urlHelp')}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      {defaultValues.kind === 'health' ? (
        <p className="text-ink-2">{t('health')}</p>
      ) : (
        <>
          <EventsField form={form} />
          <Controller
            control={form.control}
            name="maskCode"
            render={({ field: { value, disabled: _, ...field } }) => (
              <div className="flex items-start gap-3">
                <span className="pt-0.5">
                  <Switch
                    {...field}
                    checked={value}
                    aria-labelledby="maskCode-label"
                    aria-describedby="maskCode-help"
                  />
                </span>
                <div>
                  <p id="maskCode-label" className="font-medium">
                    {t('maskCode')}
                  </p>
                  <p id="maskCode-help" className="text-ink-3 text-sm">
                    {t('maskCodeHelp')}
                  </p>
                </div>
              </div>
            )}
          />
        </>
      )}
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton sending={sending}>{submitLabel}</SubmitButton>
        {cancelHref && <ButtonLink href={cancelHref}>{t('cancel')}</ButtonLink>}
      </div>
    </form>
  )
}
