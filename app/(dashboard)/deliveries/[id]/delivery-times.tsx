import { useTranslations } from 'next-intl'
import { writeDuration } from '#components/deliveries/duration.ts'
import { Fact } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Delivery } from '#lib/messaging/get-delivery.ts'

interface DeliveryTimesProps {
  delivery: Delivery
  zone: { timeZone: string; locale: string }
}

/** When each state was reached, and how long after the one before. */
export function DeliveryTimes({ delivery, zone }: DeliveryTimesProps) {
  const t = useTranslations('deliveries')
  const reached = [
    { name: 'accepted' as const, at: delivery.createdAt },
    { name: 'sent' as const, at: delivery.sentAt },
    { name: 'delivered' as const, at: delivery.deliveredAt },
    { name: 'verified' as const, at: delivery.verifiedAt },
  ].filter((state): state is typeof state & { at: Date } => state.at !== null)
  return (
    <>
      {reached.map(({ name, at }, index) => {
        const before = reached[index - 1]?.at
        return (
          <Fact key={name} label={t(`fact.${name}`)}>
            {before && (
              <span className="font-mono text-ink-3 text-xs">
                +{writeDuration(at.getTime() - before.getTime(), zone.locale)}
              </span>
            )}
            <Moment at={at} {...zone} show={index === 0 ? 'full' : 'date-time'} />
          </Fact>
        )
      })}
      <Fact label={t('fact.changed')}>
        <Moment at={delivery.statusAt} {...zone} />
      </Fact>
    </>
  )
}
