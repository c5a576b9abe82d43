'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import type { RollFields } from '#lib/api/schema.ts'

interface RollKeyFormProps {
  action: (values: RollFields) => Promise<ActionResult<{ key: string }>>
  onMade: (key: string) => void
}

const schema = () => import('#lib/api/schema.ts').then(module => module.rollInput)
const overlaps = ['0', '1', '24', '168'] as const

/** Within a dialog: how long the old key goes on working. */
export function RollKeyForm({ action, onMade }: RollKeyFormProps) {
  const t = useTranslations('settings.keys')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { overlap: '24' },
    action,
    onDone: ({ key }: { key: string }) => onMade(key),
  })
  const options = overlaps.map(value => ({ value, label: t(`overlaps.${value}`) }))
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-4">
      <ChoiceField form={form} name="overlap" label={t('overlap')} options={options} />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('rollDone')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
