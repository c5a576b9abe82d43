import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeliveryReason } from '#components/deliveries/delivery-reason.tsx'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { StatusBadge } from '#components/deliveries/status-badge.tsx'
import { Timeline } from '#components/deliveries/timeline.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { formats } from '#lib/i18n/locales.ts'
import { getDelivery } from '#lib/messaging/get-delivery.ts'
import { listRelated } from '#lib/messaging/list-related.ts'
import { orNotFound } from '../../or-not-found.ts'
import { toItem } from '../to-item.ts'
import { CallbacksOfDelivery } from './callbacks-of-delivery.tsx'
import { ChargeEntries } from './charge-entries.tsx'
import { DeliveryFacts } from './delivery-facts.tsx'
import { MessageOfDelivery } from './message-of-delivery.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('one') }
}

export default async function DeliveryPage({ params }: PageProps<'/deliveries/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('deliveries.view', `/deliveries/${id}`)
  const delivery = await orNotFound(getDelivery(merchant.id, id))
  const [t, language, related] = await Promise.all([
    getTranslations('deliveries'),
    getLocale(),
    listRelated(merchant.id, delivery.id),
  ])
  const zone = { timeZone: merchant.timeZone, locale: formats[language] }
  return (
    <>
      <PageHeader
        parent={{ href: '/deliveries', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-3">
            <span className="font-mono [overflow-wrap:anywhere]">{delivery.recipient}</span>
            <StatusBadge status={delivery.status} />
          </span>
        }
        description={
          <span className="flex items-center gap-1 font-mono text-ink-3 text-sm">
            <span className="truncate">{delivery.id}</span>
            <CopyButton text={delivery.id} label={t('copyId')} />
          </span>
        }
      />
      <div className="grid gap-x-14 lg:grid-cols-[1fr_22rem]">
        <div className="min-w-0">
          <Section
            title={t('timeline')}
            description={delivery.reason ? <DeliveryReason reason={delivery.reason} /> : undefined}
          >
            <Timeline acceptedAt={delivery.createdAt} events={delivery.events} zone={zone} />
          </Section>
          {delivery.service === 'message' && may('messages.read') && (
            <MessageOfDelivery delivery={delivery} locale={zone.locale} />
          )}
          {related.length > 0 && (
            <Section title={t('related')} description={t('relatedHelp')}>
              <DeliveryTable items={related.map(row => toItem(row, zone.locale))} zone={zone} sort="oldest" />
            </Section>
          )}
          {may('callbacks.view') && (
            <CallbacksOfDelivery
              merchantId={merchant.id}
              deliveryId={delivery.id}
              zone={zone}
              mayReplay={may('callbacks.change')}
            />
          )}
          <Section title={t('charge.title')}>
            <ChargeEntries delivery={delivery} zone={zone} />
          </Section>
        </div>
        <Section title={t('details')}>
          <DeliveryFacts delivery={delivery} zone={zone} />
        </Section>
      </div>
    </>
  )
}
