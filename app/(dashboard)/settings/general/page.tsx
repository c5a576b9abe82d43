import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GeneralForm } from '#components/settings/general-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { formats, isLocale } from '#lib/i18n/locales.ts'
import { saveGeneral } from './actions.ts'
import { countryOptions, zoneOptions } from './options.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('places.general') }
}

export default async function GeneralPage() {
  const { merchant } = await requireMerchant('merchant.view', '/settings/general')
  const t = await getTranslations('settings')
  const format = formats[await getLocale()]
  const { name, defaultCountry, allowedCountries, locale, timeZone, recipientDays, messageDays } = merchant
  return (
    <>
      <PageHeader title={t('places.general')} description={t('general.description')} />
      <GeneralForm
        key={merchant.id}
        updatedAt={merchant.updatedAt}
        fields={{
          name,
          defaultCountry,
          allowedCountries,
          locale: isLocale(locale) ? locale : 'en',
          timeZone,
          recipientDays,
          messageDays: messageDays ?? 0,
        }}
        countries={countryOptions(format)}
        zones={zoneOptions(timeZone, format)}
        action={saveGeneral}
      />
    </>
  )
}
