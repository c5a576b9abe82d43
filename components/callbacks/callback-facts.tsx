import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Callback } from '#lib/callbacks/find-callback.ts'

interface CallbackFactsProps {
  callback: Callback
  zone: { timeZone: string; locale: string }
}

const linkStyle = 'min-w-0 truncate font-mono text-accent underline-offset-3 hover:underline'

export function CallbackFacts({ callback, zone }: CallbackFactsProps) {
  const t = useTranslations('callbacks.detail')
  const { url, endpointId, deliveryId, dueAt, attempts, createdAt } = callback
  return (
    <Facts>
      <Fact label={t('endpoint')}>
        {url === null ? (
          t('deleted')
        ) : (
          <Link href={`/callbacks/${endpointId}`} className={linkStyle} title={url}>
            {url}
          </Link>
        )}
      </Fact>
      {deliveryId && (
        <Fact label={t('delivery')}>
          <Link href={`/deliveries/${deliveryId}`} className={linkStyle} title={deliveryId}>
            …{deliveryId.slice(-12)}
          </Link>
        </Fact>
      )}
      <Fact label={t('created')}>
        <Moment at={createdAt} {...zone} show="full" />
      </Fact>
      <Fact label={t('attempts')}>
        <span className="font-mono">{attempts}</span>
      </Fact>
      {dueAt && (
        <Fact label={t('next')}>
          <Moment at={dueAt} {...zone} show="full" />
        </Fact>
      )}
    </Facts>
  )
}
