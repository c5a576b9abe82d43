import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { listCatalogue } from '#lib/gateways/list-catalogue.ts'
import { listProductHealth } from '#lib/routing/list-product-health.ts'
import { readerZone } from '../reader-zone.ts'
import { ProductTable } from './product-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.vendors')
  return { title: t('title') }
}

export default async function VendorsPage() {
  await requireOperator('/operator/vendors')
  const t = await getTranslations('operator.vendors')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Suspense fallback={<TableSkeleton />}>
        <Catalogue />
      </Suspense>
    </>
  )
}

async function Catalogue() {
  const [vendors, health, { timeZone }] = await Promise.all([
    listCatalogue(),
    listProductHealth(),
    readerZone(),
  ])
  return <ProductTable vendors={vendors} health={health} timeZone={timeZone} />
}
