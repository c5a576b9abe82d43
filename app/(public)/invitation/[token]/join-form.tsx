'use client'
import { useTranslations } from 'next-intl'
import { FormMessage } from '#components/form/form-message.tsx'
import { PasswordField } from '#components/form/password-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { signIn } from '#lib/auth/browser.ts'
import { join } from './actions.ts'

interface JoinFormProps {
  token: string
  email: string
  submitLabel: string
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.newPersonInput)

/** Makes an account for the invited address and joins. */
export function JoinForm({ token, email, submitLabel }: JoinFormProps) {
  const t = useTranslations('public')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { name: '', password: '' },
    action: values => join(token, values),
    onDone: async ({ email }, { password }) => {
      await signIn(email, password)
      window.location.assign('/')
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextField form={form} name="name" label={t('invitation.name')} autoComplete="name" />
      <PasswordField
        form={form}
        name="password"
        label={t('password.new')}
        help={t('password.help', { min: 12 })}
        autoComplete="new-password"
      />
      <Button type="submit" look="primary" loading={sending} className="w-full">
        <span className="truncate">{submitLabel}</span>
      </Button>
    </form>
  )
}
