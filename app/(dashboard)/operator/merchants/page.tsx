import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ListFilters } from '#components/operator/list-filters.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { MerchantList } from './merchant-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.merchants')
  return { title: t('title') }
}

export default async function MerchantsPage({ searchParams }: PageProps<'/operator/merchants'>) {
  await requireOperator('/operator/merchants')
  const [t, params] = await Promise.all([getTranslations('operator'), searchParams])
  const statuses = (['active', 'suspended'] as const).map(value => ({
    value,
    label: t(`merchants.status.${value}`),
  }))
  return (
    <>
      <PageHeader
        title={t('merchants.title')}
        description={t('merchants.description')}
        actions={
          <ButtonLink href="/operator/merchants/new" look="primary">
            <Plus aria-hidden="true" />
            {t('merchants.add')}
          </ButtonLink>
        }
      />
      <ListFilters
        search={{ label: t('merchants.searchLabel'), placeholder: t('merchants.searchPlaceholder') }}
        selects={[{ name: 'status', label: t('filters.status'), options: statuses }]}
      />
      <Suspense key={JSON.stringify(params)} fallback={<TableSkeleton />}>
        <MerchantList params={params} />
      </Suspense>
    </>
  )
}
