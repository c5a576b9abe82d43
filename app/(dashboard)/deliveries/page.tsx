import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { DeliveryList } from './delivery-list.tsx'
import { readFilter } from './read-filter.ts'

export const metadata: Metadata = { title: 'Deliveries' }

export default async function DeliveriesPage({ searchParams }: PageProps<'/deliveries'>) {
  const { merchant } = await requireMerchant('deliveries.view', '/deliveries')
  const { values, filter } = readFilter(await searchParams, merchant.timeZone)
  return (
    <>
      <PageHeader title="Deliveries" description="Every message and what became of it." />
      <Suspense fallback={<TableSkeleton />}>
        <DeliveryList merchant={merchant} values={values} filter={filter} />
      </Suspense>
    </>
  )
}
