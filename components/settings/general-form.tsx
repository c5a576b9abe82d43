'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import type { Option } from '#components/ui/option.ts'
import { Section } from '#components/ui/section.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { localeNames, locales } from '#lib/i18n/locales.ts'
import type { MerchantFields } from '#lib/merchants/schema.ts'
import { CountriesField } from './countries-field.tsx'
import { DaysField } from './days-field.tsx'

interface GeneralFormProps {
  updatedAt: Date
  fields: MerchantFields
  countries: Option[]
  zones: Option[]
  action: (seen: Date, values: MerchantFields) => Promise<ActionResult<{ updatedAt: Date }>>
}

const schema = () => import('#lib/merchants/schema.ts').then(module => module.merchantInput)
const languages = locales.map(value => ({ value, label: localeNames[value] }))

export function GeneralForm({ updatedAt, fields, countries, zones, action }: GeneralFormProps) {
  const t = useTranslations('settings.general')
  const [seen, setSeen] = useState(updatedAt)
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: fields,
    action: (values: MerchantFields) => action(seen, values),
    onDone: ({ updatedAt: saved }) => {
      setSeen(saved)
      showToast('success', t('saved'))
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-180">
      <Section title={t('merchant')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField form={form} name="name" label={t('name')} help={t('nameHelp')} autoComplete="off" />
          <ChoiceField
            form={form}
            name="locale"
            label={t('locale')}
            help={t('localeHelp')}
            options={languages}
          />
          <ChoiceField
            form={form}
            name="timeZone"
            label={t('timeZone')}
            help={t('timeZoneHelp')}
            options={zones}
            search
          />
        </div>
      </Section>
      <Section title={t('numbers')} description={t('numbersDescription')}>
        <div className="grid gap-5">
          <div className="sm:max-w-[calc(50%-0.625rem)]">
            <ChoiceField
              form={form}
              name="defaultCountry"
              label={t('defaultCountry')}
              help={t('defaultCountryHelp')}
              options={countries}
              search
            />
          </div>
          <CountriesField form={form} options={countries} />
        </div>
      </Section>
      <Section title={t('retention')} description={t('retentionDescription')}>
        <DaysField
          form={form}
          name="recipientDays"
          label={t('recipientDays')}
          help={t('recipientDaysHelp')}
          min={1}
          max={3650}
        />
        <DaysField
          form={form}
          name="messageDays"
          label={t('messageDays')}
          help={t('messageDaysHelp')}
          min={0}
          max={365}
        />
      </Section>
      <div className="sticky bottom-0 z-10 -mx-4 space-y-3 border-t bg-paper px-4 py-4 md:mx-0 md:px-0">
        <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
        <SubmitButton sending={sending}>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
