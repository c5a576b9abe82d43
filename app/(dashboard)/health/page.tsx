import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { HealthTable } from '#components/health/health-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listProductHealth } from '#lib/routing/list-product-health.ts'
import { readHealthCells } from '#lib/routing/read-health-course.ts'
import { Switches } from './switches.tsx'
import { Webhook } from './webhook.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health'))('title') }
}

export default async function HealthPage() {
  const { merchant, may } = await requireMerchant('health.view', '/health')
  const t = await getTranslations('health')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<ButtonLink href="/status">{t('statusPage')}</ButtonLink>}
      />
      <Suspense fallback={<TableSkeleton />}>
        <Products timeZone={merchant.timeZone} />
      </Suspense>
      <div className="mt-10">
        <Suspense>
          <Switches merchant={merchant} />
          {may('callbacks.view') && <Webhook merchantId={merchant.id} mayChange={may('callbacks.change')} />}
        </Suspense>
      </div>
    </>
  )
}

async function Products({ timeZone }: { timeZone: string }) {
  const [products, cells, t] = await Promise.all([
    listProductHealth(),
    readHealthCells(),
    getTranslations('health.empty'),
  ])
  if (products.length === 0) return <EmptyState title={t('title')}>{t('text')}</EmptyState>
  return <HealthTable products={products} cells={cells} timeZone={timeZone} />
}
