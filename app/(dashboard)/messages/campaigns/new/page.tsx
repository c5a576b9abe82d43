import { Waypoints } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listCampaignGateways } from '#lib/campaigns/list-campaign-gateways.ts'
import { fileLimits } from '#lib/campaigns/schema.ts'
import { NewCampaign } from './new-campaign.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.upload'))('title') }
}

export default async function NewCampaignPage() {
  const { merchant } = await requireMerchant('campaigns.change', '/messages/campaigns/new')
  const [t, gateways] = await Promise.all([getTranslations('messages'), listCampaignGateways(merchant.id)])
  return (
    <ClientMessages of={['messages']}>
      <PageHeader
        parent={{ href: '/messages', label: t('title') }}
        title={t('upload.title')}
        description={t('upload.description')}
      />
      {gateways.length > 0 ? (
        <NewCampaign gateways={gateways} limits={{ lines: fileLimits.lines, bytes: fileLimits.bytes }} />
      ) : (
        <EmptyState
          mark={<Waypoints />}
          title={t('upload.noGateway')}
          action={<ButtonLink href="/gateways/new">{t('empty.makeGateway')}</ButtonLink>}
        >
          {t('upload.noGatewayText')}
        </EmptyState>
      )}
    </ClientMessages>
  )
}
