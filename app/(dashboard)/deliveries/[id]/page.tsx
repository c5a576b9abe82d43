import type { Metadata } from 'next'
import { StatusBadge } from '#components/deliveries/status-badge.tsx'
import { Timeline } from '#components/deliveries/timeline.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { getDelivery } from '#lib/messaging/get-delivery.ts'
import { orNotFound } from '../../or-not-found.ts'
import { ChargeEntries } from './charge-entries.tsx'
import { DeliveryFacts } from './delivery-facts.tsx'

export const metadata: Metadata = { title: 'Delivery' }

export default async function DeliveryPage({ params }: PageProps<'/deliveries/[id]'>) {
  const { id } = await params
  const { merchant } = await requireMerchant('deliveries.view', `/deliveries/${id}`)
  const delivery = await orNotFound(getDelivery(merchant.id, id))
  return (
    <>
      <PageHeader
        parent={{ href: '/deliveries', label: 'Deliveries' }}
        title={
          <span className="flex flex-wrap items-center gap-3">
            <span className="font-mono">{delivery.recipient}</span>
            <StatusBadge status={delivery.status} />
          </span>
        }
        description={
          <span className="flex items-center gap-1 font-mono text-ink-3 text-sm">
            <span className="truncate">{delivery.id}</span>
            <CopyButton text={delivery.id} label="Copy id" />
          </span>
        }
      />
      <div className="grid gap-x-14 lg:grid-cols-[1fr_22rem]">
        <div>
          <Section title="Timeline" description={delivery.reason ?? undefined}>
            <Timeline acceptedAt={delivery.createdAt} events={delivery.events} zone={merchant} />
          </Section>
          <Section title="Charge">
            <ChargeEntries delivery={delivery} merchant={merchant} />
          </Section>
        </div>
        <Section title="Details">
          <DeliveryFacts delivery={delivery} merchant={merchant} />
        </Section>
      </div>
    </>
  )
}
