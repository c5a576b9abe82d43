'use client'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { PasswordField } from '#components/form/password-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'

interface NewPasswordFormProps<Data> {
  /** Whose password it is: told to password managers. */
  email: string
  submitLabel: string
  action: (values: { password: string }) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: { password: string }) => void | Promise<void>
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.newPasswordInput)

/** Chooses a password behind a link of a mail. */
export function NewPasswordForm<Data>({ email, submitLabel, action, onDone }: NewPasswordFormProps<Data>) {
  const t = useTranslations('public.password')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { password: '' },
    action,
    onDone,
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        form={form}
        name="password"
        label={t('new')}
        help={t('help', { min: 12 })}
        autoComplete="new-password"
      />
      <Button type="submit" look="primary" loading={sending} className="w-full">
        {submitLabel}
      </Button>
    </form>
  )
}
