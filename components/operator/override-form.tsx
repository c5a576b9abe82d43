'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import type { OverrideFields } from '#lib/routing/schema.ts'

interface OverrideFormProps {
  /** What it is now: mostly one says otherwise. */
  status: OverrideFields['status']
  action: (values: OverrideFields) => Promise<ActionResult>
  onDone: (status: OverrideFields['status']) => void
}

const schema = () => import('#lib/routing/schema.ts').then(module => module.overrideInput)
const hours = ['1', '4', '24', '72', '168', '720'] as const

/** Within a dialog: what a product's health is, why, and for how long. */
export default function OverrideForm({ status, action, onDone }: OverrideFormProps) {
  const t = useTranslations('health')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm<OverrideFields, undefined>({
    schema,
    defaultValues: { status: status === 'healthy' ? 'unhealthy' : 'healthy', reason: '', hours: '4' },
    action,
    onDone: (_, values) => onDone(values.status),
  })
  const statuses = (['healthy', 'unhealthy'] as const).map(value => ({ value, label: t(`status.${value}`) }))
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-4">
      <ChoiceField form={form} name="status" label={t('overriding.status')} options={statuses} />
      <TextField
        form={form}
        name="reason"
        label={t('overriding.reason')}
        help={t('overriding.reasonHelp')}
        autoComplete="off"
      />
      <ChoiceField
        form={form}
        name="hours"
        label={t('overriding.hours')}
        options={hours.map(value => ({ value, label: t(`overriding.for.${value}`) }))}
      />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('overriding.submit')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
