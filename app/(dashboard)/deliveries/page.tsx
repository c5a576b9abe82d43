import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { DeliveryList } from './delivery-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListActions } from './list-actions.tsx'
import { listHref, readFilter, writeQuery } from './read-filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') }
}

export default async function DeliveriesPage({ searchParams }: PageProps<'/deliveries'>) {
  const params = await searchParams
  const { values } = readFilter(params, 'UTC')
  const { merchant, may } = await requireMerchant('deliveries.view', listHref(values))
  const { filter, place, ...read } = readFilter(params, merchant.timeZone)
  const t = await getTranslations('deliveries')
  const { olderThan = '', newerThan = '' } = place
  return (
    <ClientMessages of={['deliveries']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <ListActions merchantId={merchant.id} values={read.values} mayExport={may('deliveries.export')} />
        }
      />
      <FilterBar merchant={merchant} values={read.values} />
      <Suspense key={`${writeQuery(read.values)} ${olderThan} ${newerThan}`} fallback={<TableSkeleton />}>
        <DeliveryList merchant={merchant} values={read.values} filter={filter} place={place} />
      </Suspense>
    </ClientMessages>
  )
}
