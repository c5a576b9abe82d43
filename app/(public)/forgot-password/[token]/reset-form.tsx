'use client'
import { useTranslations } from 'next-intl'
import { NewPasswordForm } from '../../new-password-form.tsx'
import { resetPassword } from '../actions.ts'

export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('public.reset')
  return (
    <NewPasswordForm
      email={email}
      submitLabel={t('submit')}
      action={values => resetPassword(token, values)}
      // A full load: a session of this browser has ended too.
      onDone={() => window.location.assign('/sign-in?changed')}
    />
  )
}
