'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { replayChoices } from '#lib/callbacks/choices.ts'
import type { ReplayFields } from '#lib/callbacks/schema.ts'
import { replayFrom } from '../replay-actions.ts'

interface ReplayFormProps {
  id: string
  since: Date | null
  timeZone: string
  onDone: () => void
}

const hourMs = 3_600_000
const presets = { '1h': hourMs, '24h': 24 * hourMs, '7d': 168 * hourMs } as const
const schema = () => import('#lib/callbacks/schema.ts').then(module => module.replayInput)

export default function ReplayForm({ id, since, timeZone, onDone }: ReplayFormProps) {
  const t = useTranslations('callbacks.replay')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm<ReplayFields, { count: number }>({
    schema,
    defaultValues: {
      since: writeMoment(since ?? new Date(Date.now() - presets['24h']), timeZone),
      which: 'stuck',
    },
    action: values => replayFrom(id, values),
    onDone: ({ count }) => {
      showToast('success', t('done', { count }))
      onDone()
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-4">
      <div>
        <TextField
          form={form}
          name="since"
          type="datetime-local"
          label={t('since')}
          help={t('sinceHelp', { zone: timeZone })}
        />
        <div className="mt-2 flex flex-wrap gap-1.5">
          {(Object.keys(presets) as (keyof typeof presets)[]).map(preset => (
            <Button
              key={preset}
              size="small"
              onClick={() =>
                form.setValue('since', writeMoment(new Date(Date.now() - presets[preset]), timeZone))
              }
            >
              {t(`presets.${preset}`)}
            </Button>
          ))}
        </div>
      </div>
      <Controller
        control={form.control}
        name="which"
        render={({ field: { value, onChange } }) => (
          <RadioGroup
            label={t('which')}
            value={value}
            onChange={onChange}
            options={replayChoices.map(choice => ({
              value: choice,
              label: t(`choices.${choice}`),
              detail: t(`choices.${choice}Help`),
            }))}
          />
        )}
      />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('confirm')}</SubmitButton>
      </DialogActions>
    </form>
  )
}

/** As a field for dates and times has it, on the clocks of the zone: a minute that has begun already. */
function writeMoment(at: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    at,
  )
  return text.replace(' ', 'T')
}
