import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SipReason } from '#components/deliveries/sip-reason.tsx'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Fact, Facts } from '#components/ui/facts.tsx'
import type { Delivery } from '#lib/messaging/get-delivery.ts'
import { DeliveryTimes } from './delivery-times.tsx'

interface DeliveryFactsProps {
  delivery: Delivery
  zone: { timeZone: string; locale: string }
}

export function DeliveryFacts({ delivery, zone }: DeliveryFactsProps) {
  const t = useTranslations('deliveries')
  const { gatewayId, gatewayName, country, vendorMessageId, callerPrefix, sipCode } = delivery
  return (
    <Facts>
      <Fact label={t('column.gateway')}>
        {gatewayName ? (
          <Link href={`/gateways/${gatewayId}`} className="text-accent underline-offset-3 hover:underline">
            {gatewayName}
          </Link>
        ) : (
          t('gatewayRemoved')
        )}
      </Fact>
      <Fact label={t('filter.purpose')}>{delivery.purpose}</Fact>
      <Fact label={t('column.channel')}>
        <ChannelLabel channel={delivery.channel} />
      </Fact>
      <Fact label={t('column.provider')}>
        <VendorMark vendorId={delivery.vendorId ?? ''} />
        {delivery.vendorName ?? t('noProvider')} {delivery.productName}
      </Fact>
      <Fact label={t('fact.method')}>{delivery.method}</Fact>
      {delivery.campaignId && (
        <Fact label={t('fact.campaign')}>
          <Link
            href={`/messages/campaigns/${delivery.campaignId}`}
            className="text-accent underline-offset-3 hover:underline"
          >
            {t('fact.campaignLine', { line: delivery.campaignTurn ?? 0 })}
          </Link>
        </Fact>
      )}
      {delivery.segments > 1 && <Fact label={t('fact.segments')}>{delivery.segments} SMS</Fact>}
      {country && (
        <Fact label={t('filter.country')}>
          {new Intl.DisplayNames(zone.locale, { type: 'region' }).of(country) ?? country}
        </Fact>
      )}
      {vendorMessageId && (
        <Fact label={t('fact.vendorId')}>
          <span className="font-mono">{vendorMessageId}</span>
          <CopyButton text={vendorMessageId} label={t('fact.copyVendorId')} />
        </Fact>
      )}
      {callerPrefix && (
        <Fact label={t('fact.caller')}>
          <span className="font-mono">{callerPrefix}••••</span>
        </Fact>
      )}
      {sipCode !== null && (
        <Fact label={t('fact.sip')}>
          <SipReason code={sipCode} />
        </Fact>
      )}
      <DeliveryTimes delivery={delivery} zone={zone} />
    </Facts>
  )
}
