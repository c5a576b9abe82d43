import { Waypoints } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listCampaignGateways } from '#lib/campaigns/list-campaign-gateways.ts'
import { env } from '#lib/core/env.ts'
import { attachmentBytesMax, attachmentsMax } from '#lib/messaging/attachments.ts'
import { findMessageGateway } from './find-message-gateway.ts'
import { GatewayChoice } from './gateway-choice.tsx'
import { SendMessage } from './send-message.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.send'))('title') }
}

export default async function NewMessagePage({ searchParams }: PageProps<'/messages/new'>) {
  const { merchant } = await requireMerchant('messages.send', '/messages/new')
  const [t, gateways, { gateway: asked }] = await Promise.all([
    getTranslations('messages'),
    listCampaignGateways(merchant.id),
    searchParams,
  ])
  const chosen = gateways.find(({ id }) => id === asked) ?? gateways[0]
  const { SANDBOX_URL } = env()
  return (
    <ClientMessages of={['messages']}>
      <PageHeader
        parent={{ href: '/messages', label: t('title') }}
        title={t('send.title')}
        description={t('send.description')}
      />
      {chosen ? (
        <div className="border-t pt-6">
          <GatewayChoice gateways={gateways} chosen={chosen.id} />
          <SendMessage
            gateway={await findMessageGateway(merchant.id, chosen.id)}
            limits={{ files: attachmentsMax, bytes: attachmentBytesMax }}
            phonesUrl={SANDBOX_URL && new URL('/phones', SANDBOX_URL).href}
          />
        </div>
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
