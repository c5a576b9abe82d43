'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormMessage } from '#components/form/form-message.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { MailSent } from '../mail-sent.tsx'
import { PublicHeading } from '../public-heading.tsx'
import { requestReset } from './actions.ts'

const schema = () => import('#lib/auth/schema.ts').then(module => module.forgotPasswordInput)

export function ForgotForm() {
  const t = useTranslations('public')
  const [sentTo, setSentTo] = useState<string>()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { email: '' },
    action: requestReset,
    onDone: ({ email }) => setSentTo(email),
  })
  if (sentTo) return <MailSent about="reset" email={sentTo} onAgain={() => setSentTo(undefined)} />
  return (
    <>
      <PublicHeading title={t('forgot.title')}>{t('forgot.intro')}</PublicHeading>
      <form method="post" noValidate onSubmit={submit} className="space-y-5">
        <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
        <TextField
          form={form}
          name="email"
          label={t('signIn.email')}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <Button type="submit" look="primary" loading={sending} className="w-full">
          {t('forgot.submit')}
        </Button>
      </form>
    </>
  )
}
