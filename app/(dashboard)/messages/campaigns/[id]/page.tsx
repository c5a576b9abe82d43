import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { CampaignState } from '#components/messages/campaign-state.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findCampaign } from '#lib/campaigns/find-campaign.ts'
import { formats } from '#lib/i18n/locales.ts'
import { CampaignActions } from './campaign-actions.tsx'
import { CheckStage } from './check-stage.tsx'
import { MappingStage } from './mapping-stage.tsx'
import { PreparingStage } from './preparing-stage.tsx'
import { RunStage } from './run-stage.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.list'))('name') }
}

/** One campaign: what is on the page follows what is to be done next. */
export default async function CampaignPage({ params, searchParams }: PageProps<'/messages/campaigns/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('campaigns.view', `/messages/campaigns/${id}`)
  const campaign = await findCampaign(merchant.id, id)
  if (!campaign) notFound()
  const [t, language, query] = await Promise.all([getTranslations('messages'), getLocale(), searchParams])
  const { status, name, lines, fileName, channel } = campaign
  const stage = { merchant, campaign, may, locale: formats[language], query }
  const mapping =
    may('campaigns.change') && (status === 'draft' || (status === 'ready' && query.step === 'columns'))
  return (
    <ClientMessages of={['messages']}>
      <PageHeader
        parent={{ href: '/messages', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-3">
            {name}
            <CampaignState status={status} />
          </span>
        }
        description={
          <span className="flex flex-wrap items-center gap-x-4">
            <ChannelLabel channel={channel} />
            <span>{t('facts.lines', { count: lines, file: fileName })}</span>
          </span>
        }
        actions={<CampaignActions campaign={campaign} may={may} />}
      />
      {mapping && <MappingStage {...stage} />}
      {status === 'preparing' && <PreparingStage {...stage} />}
      {!mapping && (status === 'ready' || status === 'draft') && <CheckStage {...stage} />}
      {['scheduled', 'running', 'paused', 'finished', 'cancelled'].includes(status) && (
        <RunStage {...stage} />
      )}
    </ClientMessages>
  )
}
