import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CircuitFacts } from '#components/health/circuit-facts.tsx'
import { HealthBadge } from '#components/health/health-badge.tsx'
import { HealthChanges } from '#components/health/health-changes.tsx'
import { HealthFigures } from '#components/health/health-figures.tsx'
import { HealthReason } from '#components/health/health-reason.tsx'
import { HealthStrip } from '#components/health/health-strip.tsx'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { ChartSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listHealthChanges } from '#lib/routing/list-health-changes.ts'
import { listProductHealth } from '#lib/routing/list-product-health.ts'
import { readHealthCells } from '#lib/routing/read-health-course.ts'
import { HealthCourse } from './health-course.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health'))('title') }
}

export default async function ProductHealthPage({ params }: PageProps<'/health/[product]'>) {
  const id = decodeURIComponent((await params).product)
  const { merchant } = await requireMerchant('health.view', `/health/${encodeURIComponent(id)}`)
  const [t, products] = await Promise.all([getTranslations('health'), listProductHealth()])
  const product = products.find(one => one.id === id)
  if (!product) notFound()
  const [changes, cells] = await Promise.all([listHealthChanges(id), readHealthCells()])
  const { timeZone } = merchant
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-3">
            {product.vendorName} {product.name} <HealthBadge status={product.status} />
          </span>
        }
        description={<HealthReason reason={product.reason} timeZone={timeZone} />}
        parent={{ href: '/health', label: t('title') }}
        actions={<ChannelLabel channel={product.channel} />}
      />
      <HealthFigures figures={product.figures} />
      <div className="py-6">
        <HealthStrip cells={cells.get(id) ?? []} />
      </div>
      <Suspense fallback={<ChartSkeleton height={200} />}>
        <HealthCourse productId={id} timeZone={timeZone} />
      </Suspense>
      <Section title={t('circuit.title')}>
        <div className="max-w-150">
          <CircuitFacts circuit={product.circuit} timeZone={timeZone} />
        </div>
      </Section>
      <Section title={t('changes.title')}>
        <HealthChanges changes={changes} timeZone={timeZone} />
      </Section>
    </>
  )
}
