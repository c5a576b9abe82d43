import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { listProductNames } from '#lib/statistics/list-product-names.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { RoutingNow } from '../routing-now.tsx'
import { Decisions } from './decisions.tsx'
import { WhatIf } from './what-if.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('title') }
}

/** How a gateway's messages are shared among its providers, why, and what else could have been. */
export default async function RoutingPage({ params, searchParams }: PageProps<'/gateways/[id]/routing'>) {
  const [{ id }, { before }] = await Promise.all([params, searchParams])
  const { merchant, may } = await requireMerchant('gateways.view', `/gateways/${id}/routing`)
  const gateway = await orNotFound(getGateway(merchant.id, id))
  const [t, products] = await Promise.all([getTranslations('routing'), listProductNames()])
  const names = new Map(products.map(product => [product.id, `${product.vendorName} ${product.name}`]))
  return (
    <>
      <PageHeader
        parent={{ href: `/gateways/${gateway.id}`, label: gateway.name }}
        title={t('title')}
        description={t('description')}
        actions={
          may('gateways.change') && <ButtonLink href={`/gateways/${gateway.id}`}>{t('edit')}</ButtonLink>
        }
      />
      <RoutingNow gateway={gateway} names={names} />
      <Section title={t('whatIf.title')} description={t('whatIf.description')}>
        <Suspense fallback={<TableSkeleton rows={4} />}>
          <WhatIf gateway={gateway} merchant={merchant} names={names} />
        </Suspense>
      </Section>
      <Section title={t('decisions.title')} description={t('decisions.kept')}>
        <Suspense key={String(before)} fallback={<TableSkeleton rows={6} />}>
          <Decisions
            gateway={gateway}
            merchant={merchant}
            names={names}
            before={typeof before === 'string' ? before : undefined}
          />
        </Suspense>
      </Section>
    </>
  )
}
