'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { Section } from '#components/ui/section.tsx'
import type { StartFields } from '#lib/campaigns/schema.ts'
import { QuietFields } from './quiet-fields.tsx'
import { RateField } from './rate-field.tsx'

interface StartFormProps {
  defaultValues: StartFields
  /** What is offered first when somebody wants a time: `2026-12-31T08:00` on the merchant's clocks. */
  laterAt: string
  campaign: { recipients: number; cost: string; timeZone: string; rateMax: number }
  action: (values: StartFields) => Promise<ActionResult<{ scheduled: boolean }>>
  onDone: (data: { scheduled: boolean }) => void
}

const schema = () => import('#lib/campaigns/schema.ts').then(module => module.startInput)

/** When a campaign begins, how fast it goes, and when it rests. */
export function StartForm({ defaultValues, laterAt, campaign, action, onDone }: StartFormProps) {
  const t = useTranslations('messages.start')
  const { form, submit, sending, message } = useActionForm<StartFields, { scheduled: boolean }>({
    schema,
    defaultValues,
    action,
    onDone,
  })
  const later = form.watch('scheduledAt') !== null
  const { recipients, cost, timeZone, rateMax } = campaign
  return (
    <Section title={t('title')}>
      <form method="post" noValidate onSubmit={submit} className="max-w-140 space-y-6">
        <Controller
          control={form.control}
          name="scheduledAt"
          render={({ field }) => (
            <RadioGroup
              label={t('when')}
              value={field.value === null ? 'now' : 'later'}
              onChange={value => field.onChange(value === 'now' ? null : laterAt)}
              options={[
                { value: 'now', label: t('now') },
                { value: 'later', label: t('later') },
              ]}
            />
          )}
        />
        {later && (
          <TextField
            form={form}
            name="scheduledAt"
            type="datetime-local"
            label={t('at')}
            help={t('atHelp', { zone: timeZone })}
          />
        )}
        <RateField form={form} recipients={recipients} max={rateMax} />
        <QuietFields form={form} timeZone={timeZone} />
        <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
        <SubmitButton sending={sending}>
          {t(later ? 'submitLater' : 'submitNow', { count: recipients, cost })}
        </SubmitButton>
      </form>
    </Section>
  )
}
