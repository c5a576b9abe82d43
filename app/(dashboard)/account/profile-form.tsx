'use client'
import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Input } from '#components/ui/input.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { type Locale, localeNames, locales } from '#lib/i18n/locales.ts'
import { saveProfile } from './actions.ts'

interface ProfileFormProps {
  name: string
  email: string
  locale: Locale | null
  updatedAt: Date
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.profileInput)

/** Made anew by its page when the profile has changed, so `updatedAt` is what the fields show. */
export function ProfileForm({ name, email, locale, updatedAt }: ProfileFormProps) {
  const t = useTranslations('account.profile')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { name, locale: locale ?? ('' as const) },
    action: values => saveProfile(updatedAt, values),
    onDone: () => showToast('success', t('saved')),
  })
  const languages = [
    { value: '', label: t('browserLanguage') },
    ...locales.map(value => ({ value, label: localeNames[value] })),
  ]
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-105 space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <TextField form={form} name="name" label={t('name')} autoComplete="name" />
      <Field id="email" label={t('email')} help={t('emailHelp')}>
        {attributes => <Input {...attributes} type="email" value={email} readOnly disabled />}
      </Field>
      <ChoiceField form={form} name="locale" label={t('language')} options={languages} />
      <SubmitButton sending={sending}>{t('save')}</SubmitButton>
    </form>
  )
}
