import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { EndpointList } from './endpoint-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('callbacks'))('title') }
}

export default async function CallbacksPage() {
  const { merchant, may } = await requireMerchant('callbacks.view', '/callbacks')
  const t = await getTranslations('callbacks')
  const mayChange = may('callbacks.change')
  return (
    <ClientMessages of={['callbacks']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayChange && (
            <ButtonLink href="/callbacks/new" look="primary">
              <Plus aria-hidden="true" />
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <Suspense fallback={<TableSkeleton rows={3} />}>
        <EndpointList merchant={merchant} mayChange={mayChange} />
      </Suspense>
    </ClientMessages>
  )
}
