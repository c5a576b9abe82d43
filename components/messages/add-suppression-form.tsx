'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'

interface SuppressionFields {
  address: string
}
interface AddSuppressionFormProps {
  action: (values: SuppressionFields) => Promise<ActionResult<{ known: boolean }>>
  onDone: (data: { known: boolean }) => void
}

const schema = () => import('#lib/campaigns/schema.ts').then(module => module.suppressionInput)

/** An address that campaigns shall leave out. */
export default function AddSuppressionForm({ action, onDone }: AddSuppressionFormProps) {
  const t = useTranslations('messages.suppressions')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm<SuppressionFields, { known: boolean }>({
    schema,
    defaultValues: { address: '' },
    action,
    onDone,
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-4">
      <TextField form={form} name="address" label={t('addAddress')} autoComplete="off" spellCheck={false} />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('addConfirm')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
