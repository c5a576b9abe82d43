'use client'
import { useTranslations } from 'next-intl'
import type { ReactElement } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { PasswordField } from '#components/form/password-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogActions, DialogClose } from '#components/ui/dialog.tsx'

interface PasswordQuestionProps<Data> {
  title: string
  description: string
  trigger: ReactElement
  submitLabel: string
  danger?: boolean
  action: (values: { present: string }) => Promise<ActionResult<Data>>
  onDone: (data: Data) => void
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.presentPasswordInput)

/** Asks for the password before something that a stolen session must not do. */
export function PasswordQuestion<Data>(props: PasswordQuestionProps<Data>) {
  const { title, description, trigger } = props
  return (
    <Dialog size="narrow" title={title} description={description} trigger={trigger}>
      {close => <Question {...props} onClose={close} />}
    </Dialog>
  )
}

function Question<Data>(props: PasswordQuestionProps<Data> & { onClose: () => void }) {
  const { submitLabel, danger, action, onDone, onClose } = props
  const [t, say] = [useTranslations('account.password'), useTranslations('form')]
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { present: '' },
    action,
    onDone: data => {
      onClose()
      onDone(data)
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit}>
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <PasswordField form={form} name="present" label={t('yours')} autoComplete="current-password" />
      <DialogActions>
        <DialogClose>
          <Button>{say('cancel')}</Button>
        </DialogClose>
        <Button type="submit" look={danger ? 'danger' : 'primary'} loading={sending}>
          {submitLabel}
        </Button>
      </DialogActions>
    </form>
  )
}
