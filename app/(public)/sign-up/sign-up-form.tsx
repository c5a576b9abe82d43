'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import type { Option } from '#components/ui/option.ts'
import { MailSent } from '../mail-sent.tsx'
import { PublicHeading } from '../public-heading.tsx'
import { signUp } from './actions.ts'

const schema = () => import('#lib/auth/schema.ts').then(module => module.signUpInput)

export function SignUpForm({ countries }: { countries: Option[] }) {
  const t = useTranslations('public.signUp')
  const [sentTo, setSentTo] = useState<string>()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { company: '', name: '', email: '', country: 'ID' },
    action: signUp,
    onDone: ({ email }) => setSentTo(email),
  })
  if (sentTo) return <MailSent about="signUp" email={sentTo} onAgain={() => setSentTo(undefined)} />
  return (
    <>
      <PublicHeading title={t('title')}>{t('intro')}</PublicHeading>
      <form method="post" noValidate onSubmit={submit} className="space-y-5">
        <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
        <TextField form={form} name="company" label={t('company')} autoComplete="organization" />
        <TextField form={form} name="name" label={t('name')} autoComplete="name" />
        <TextField
          form={form}
          name="email"
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <ChoiceField
          form={form}
          name="country"
          label={t('country')}
          help={t('countryHelp')}
          options={countries}
          search
        />
        <Button type="submit" look="primary" loading={sending} className="w-full">
          {t('submit')}
        </Button>
      </form>
    </>
  )
}
