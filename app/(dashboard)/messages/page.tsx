import { Plus, Send } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CampaignFilters } from '#components/messages/campaign-filters.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { CampaignList } from './campaign-list.tsx'
import { MessageTabs } from './message-tabs.tsx'
import { readCampaignPlace } from './read-campaign-place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') }
}

export default async function MessagesPage({ searchParams }: PageProps<'/messages'>) {
  const { merchant, may } = await requireMerchant('campaigns.view', '/messages')
  const [t, params] = await Promise.all([getTranslations('messages'), searchParams])
  const { status, place } = readCampaignPlace(params)
  const mayChange = may('campaigns.change')
  return (
    <ClientMessages of={['messages']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayChange && (
            <>
              <ButtonLink href="/messages/new">
                <Send aria-hidden="true" />
                {t('sendOne')}
              </ButtonLink>
              <ButtonLink href="/messages/campaigns/new" look="primary">
                <Plus aria-hidden="true" />
                {t('newCampaign')}
              </ButtonLink>
            </>
          )
        }
      />
      <MessageTabs maySuppress={may('suppressions.view')} />
      <CampaignFilters status={status ?? ''} />
      <Suspense key={JSON.stringify(place)} fallback={<TableSkeleton rows={8} />}>
        <CampaignList merchant={merchant} place={place} mayChange={mayChange} />
      </Suspense>
    </ClientMessages>
  )
}
