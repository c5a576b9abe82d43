'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Option } from '#components/ui/option.ts'
import { showToast } from '#components/ui/toast.tsx'
import { add } from '../actions.ts'

const schema = () => import('#lib/auth/schema.ts').then(module => module.newMerchantInput)

export function NewMerchant({ id, countries }: { id: string; countries: Option[] }) {
  const t = useTranslations('operator.newMerchant')
  const router = useRouter()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { id, company: '', country: 'ID', name: '', email: '' },
    action: add,
    onDone: (added, { company, email }) => {
      showToast('success', t('done', { company, email }))
      router.push(`/operator/merchants/${added.id}`)
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-120 space-y-5 border-t pt-6">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <TextField form={form} name="company" label={t('company')} autoComplete="off" />
      <ChoiceField
        form={form}
        name="country"
        label={t('country')}
        help={t('countryHelp')}
        options={countries}
        search
      />
      <fieldset className="space-y-5 border-t pt-5">
        <legend className="float-left mb-1 font-semibold">{t('owner')}</legend>
        <p className="clear-both text-ink-2 text-sm">{t('ownerHelp')}</p>
        <TextField form={form} name="name" label={t('name')} autoComplete="off" />
        <TextField
          form={form}
          name="email"
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="off"
        />
      </fieldset>
      <div className="flex gap-2 pt-2">
        <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
        <ButtonLink href="/operator/merchants" look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}
