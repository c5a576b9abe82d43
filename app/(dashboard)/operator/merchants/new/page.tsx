import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { newId } from '#lib/core/id.ts'
import { countryOptions } from '../../country-names.ts'
import { readerZone } from '../../reader-zone.ts'
import { NewMerchant } from './new-merchant.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.newMerchant')
  return { title: t('title') }
}

export default async function NewMerchantPage() {
  await requireOperator('/operator/merchants/new')
  const [t, { locale }] = await Promise.all([getTranslations('operator'), readerZone()])
  return (
    <>
      <PageHeader
        parent={{ href: '/operator/merchants', label: t('merchants.title') }}
        title={t('newMerchant.title')}
      />
      <NewMerchant id={newId()} countries={countryOptions(locale)} />
    </>
  )
}
