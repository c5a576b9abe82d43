'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import type { KeyFields } from '#lib/api/schema.ts'

interface KeyNameFormProps<Data> {
  name: string
  submitLabel: string
  action: (values: KeyFields) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: KeyFields) => void
}

const schema = () => import('#lib/api/schema.ts').then(module => module.keyInput)

/** Within a dialog: what a key is called. */
export function KeyNameForm<Data>({ name, submitLabel, action, onDone }: KeyNameFormProps<Data>) {
  const t = useTranslations('settings.keys')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { name },
    action,
    onDone,
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-4">
      <TextField
        form={form}
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        autoComplete="off"
        autoFocus
      />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{submitLabel}</SubmitButton>
      </DialogActions>
    </form>
  )
}
