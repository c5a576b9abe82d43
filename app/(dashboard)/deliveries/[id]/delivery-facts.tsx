import Link from 'next/link'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Delivery } from '#lib/messaging/get-delivery.ts'

interface DeliveryFactsProps {
  delivery: Delivery
  merchant: { timeZone: string; locale: string }
}

export function DeliveryFacts({ delivery, merchant }: DeliveryFactsProps) {
  return (
    <Facts>
      <Fact label="Gateway">
        {delivery.gatewayName ? (
          <Link
            href={`/gateways/${delivery.gatewayId}`}
            className="text-accent underline-offset-3 hover:underline"
          >
            {delivery.gatewayName}
          </Link>
        ) : (
          'Removed'
        )}
      </Fact>
      <Fact label="Purpose">{delivery.purpose}</Fact>
      <Fact label="Channel">
        <ChannelLabel channel={delivery.channel} />
      </Fact>
      <Fact label="Provider">
        <VendorMark vendorId={delivery.vendorId ?? ''} />
        {delivery.vendorName} {delivery.productName}
      </Fact>
      <Fact label="Method">{delivery.method}</Fact>
      {delivery.country && <Fact label="Country">{delivery.country}</Fact>}
      {delivery.vendorMessageId && (
        <Fact label="Vendor’s id">
          <span className="font-mono">{delivery.vendorMessageId}</span>
        </Fact>
      )}
      {delivery.callerPrefix && (
        <Fact label="Called from">
          <span className="font-mono">{delivery.callerPrefix}••••</span>
        </Fact>
      )}
      {delivery.sipCode !== null && (
        <Fact label="SIP code">
          <span className="font-mono">{delivery.sipCode}</span>
        </Fact>
      )}
      <Fact label="Accepted">
        <Moment at={delivery.createdAt} timeZone={merchant.timeZone} locale={merchant.locale} />
      </Fact>
      <Fact label="Last change">
        <Moment at={delivery.statusAt} timeZone={merchant.timeZone} locale={merchant.locale} />
      </Fact>
    </Facts>
  )
}
