'use client'
import { useTranslations } from 'next-intl'
import { FormMessage } from '#components/form/form-message.tsx'
import { PasswordField } from '#components/form/password-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { showToast } from '#components/ui/toast.tsx'
import { changePassword } from './actions.ts'

const schema = () => import('#lib/auth/schema.ts').then(module => module.changePasswordInput)

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('account.password')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { present: '', password: '' },
    action: changePassword,
    onDone: () => {
      form.reset()
      showToast('success', t('changed'))
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-105 space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField form={form} name="present" label={t('present')} autoComplete="current-password" />
      <PasswordField
        form={form}
        name="password"
        label={t('new')}
        help={t('help', { min: 12 })}
        autoComplete="new-password"
      />
      <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
    </form>
  )
}
