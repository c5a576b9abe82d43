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

interface NewPriceProps {
  products: Option[]
  countries: Option[]
  timeZone: string
}

const schema = () => import('#lib/billing/schema.ts').then(module => module.priceInput)
const empty = { productId: '', country: '', currency: 'IDR', amount: '', validFrom: '', validTo: '' }

export function NewPrice({ products, countries, timeZone }: NewPriceProps) {
  const t = useTranslations('operator.newPrice')
  const router = useRouter()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: empty,
    action: add,
    onDone: ({ present }, { productId }) => {
      showToast('success', t(present ? 'present' : 'done'))
      router.push(`/operator/prices?${new URLSearchParams({ product: productId })}`)
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-140 space-y-5 border-t pt-6">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <ChoiceField
        form={form}
        name="productId"
        label={t('product')}
        options={products}
        placeholder={t('productPlaceholder')}
        search
      />
      <ChoiceField
        form={form}
        name="country"
        label={t('country')}
        help={t('countryHelp')}
        options={countries}
        placeholder={t('everyOther')}
        search
      />
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField form={form} name="amount" label={t('amount')} autoComplete="off" mono />
        <TextField form={form} name="currency" label={t('currency')} autoComplete="off" maxLength={3} mono />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          form={form}
          name="validFrom"
          type="datetime-local"
          label={t('from')}
          help={t('fromHelp', { zone: timeZone })}
        />
        <TextField form={form} name="validTo" type="datetime-local" label={t('to')} help={t('toHelp')} />
      </div>
      <div className="flex gap-2 pt-2">
        <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
        <ButtonLink href="/operator/prices" look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}
