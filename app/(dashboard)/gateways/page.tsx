import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { GatewayFilters } from '#components/gateways/gateway-filters.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { GatewayList } from './gateway-list.tsx'
import { readGatewayFilter } from './read-gateway-filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gateways')
  return { title: t('title') }
}

export default async function GatewaysPage({ searchParams }: PageProps<'/gateways'>) {
  const { merchant, may } = await requireMerchant('gateways.view', '/gateways')
  const t = await getTranslations('gateways')
  const mayChange = may('gateways.change')
  const query = readGatewayFilter(await searchParams)
  return (
    <ClientMessages of={['gateways']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayChange && (
            <ButtonLink href="/gateways/new" look="primary">
              <Plus aria-hidden="true" />
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <GatewayFilters />
      <Suspense fallback={<TableSkeleton rows={6} />}>
        <GatewayList merchantId={merchant.id} query={query} mayChange={mayChange} />
      </Suspense>
    </ClientMessages>
  )
}
