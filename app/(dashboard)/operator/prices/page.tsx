import { Download, Plus, Upload } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ListFilters } from '#components/operator/list-filters.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { priceStates } from '#lib/billing/list-price-periods.ts'
import { listPricedCountries } from '#lib/billing/list-priced-countries.ts'
import { listCatalogue } from '#lib/gateways/list-catalogue.ts'
import { countryName } from '../country-names.ts'
import { readerZone } from '../reader-zone.ts'
import { PriceList } from './price-list.tsx'
import { productOptions } from './product-options.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.prices')
  return { title: t('title') }
}

export default async function PricesPage({ searchParams }: PageProps<'/operator/prices'>) {
  await requireOperator('/operator/prices')
  const [t, params, zone, vendors, countries] = await Promise.all([
    getTranslations('operator.prices'),
    searchParams,
    readerZone(),
    listCatalogue(),
    listPricedCountries(),
  ])
  const named = countries.map(code => ({ value: code, label: countryName(code, zone.locale) }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <span className="flex flex-wrap gap-2">
            <a href="/operator/prices/export" download className={buttonStyle()}>
              <Download aria-hidden="true" />
              {t('export')}
            </a>
            <ButtonLink href="/operator/prices/import">
              <Upload aria-hidden="true" />
              {t('import')}
            </ButtonLink>
            <ButtonLink href="/operator/prices/new" look="primary">
              <Plus aria-hidden="true" />
              {t('add')}
            </ButtonLink>
          </span>
        }
      />
      <ListFilters
        selects={[
          {
            name: 'state',
            label: t('stateLabel'),
            options: priceStates.map(value => ({ value, label: t(`state.${value}`) })),
          },
          { name: 'product', label: t('productLabel'), options: productOptions(vendors) },
          {
            name: 'country',
            label: t('countryLabel'),
            options: [{ value: 'other', label: t('everyOther') }, ...named],
          },
        ]}
      />
      <Suspense key={JSON.stringify(params)} fallback={<TableSkeleton />}>
        <PriceList params={params} zone={zone} />
      </Suspense>
    </>
  )
}
