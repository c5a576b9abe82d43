import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { listCatalogue } from '#lib/gateways/list-catalogue.ts'
import { countryOptions } from '../../country-names.ts'
import { readerZone } from '../../reader-zone.ts'
import { productOptions } from '../product-options.ts'
import { NewPrice } from './new-price.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.newPrice')
  return { title: t('title') }
}

export default async function NewPricePage() {
  await requireOperator('/operator/prices/new')
  const [t, zone, vendors] = await Promise.all([getTranslations('operator'), readerZone(), listCatalogue()])
  return (
    <>
      <PageHeader
        parent={{ href: '/operator/prices', label: t('prices.title') }}
        title={t('newPrice.title')}
      />
      <NewPrice
        products={productOptions(vendors)}
        countries={countryOptions(zone.locale)}
        timeZone={zone.timeZone}
      />
    </>
  )
}
