import { useLocale, useTranslations } from 'next-intl'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { DeliveryEvent } from '#lib/messaging/get-delivery.ts'
import { describeEvent } from './describe-event.ts'
import { writeDuration } from './duration.ts'
import { TimelineStep } from './timeline-step.tsx'

interface TimelineProps {
  acceptedAt: Date
  events: DeliveryEvent[]
  zone: { timeZone: string; locale: string }
}

/** What happened to a delivery, in order, each with the time since it was accepted. */
export function Timeline({ acceptedAt, events, zone }: TimelineProps) {
  const t = useTranslations('deliveries')
  const locale = formats[useLocale()]
  return (
    <ol className="relative">
      <TimelineStep
        title={t('event.taken')}
        tone="neutral"
        at={acceptedAt}
        zone={zone}
        last={events.length === 0}
      />
      {events.map((event, index) => {
        const { name, tone } = describeEvent(event)
        const vendor = event.vendorId && event.vendorName && (
          <span className="inline-flex items-center gap-1.5 text-ink-2">
            <VendorMark vendorId={event.vendorId} />
            {event.vendorName} {event.productName}
          </span>
        )
        return (
          <TimelineStep
            key={event.id}
            title={t(`event.${name}`)}
            tone={tone}
            vendor={vendor}
            detail={event.detail ?? undefined}
            at={event.createdAt}
            after={`+${writeDuration(event.createdAt.getTime() - acceptedAt.getTime(), locale)}`}
            zone={zone}
            last={index === events.length - 1}
          />
        )
      })}
    </ol>
  )
}
