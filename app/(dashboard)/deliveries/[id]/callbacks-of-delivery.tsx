import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DeliveryCallbacks } from '#components/callbacks/delivery-callbacks.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Section } from '#components/ui/section.tsx'
import { listDeliveryCallbacks } from '#lib/callbacks/list-delivery-callbacks.ts'
import { replayOne } from '../../callbacks/replay-actions.ts'

interface CallbacksOfDeliveryProps {
  merchantId: string
  deliveryId: string
  zone: { timeZone: string; locale: string }
  mayReplay: boolean
}

/** What the merchant's server was told of the delivery. */
export async function CallbacksOfDelivery(props: CallbacksOfDeliveryProps) {
  const { merchantId, deliveryId, zone, mayReplay } = props
  const [callbacks, t] = await Promise.all([
    listDeliveryCallbacks(merchantId, deliveryId),
    getTranslations('callbacks.ofDelivery'),
  ])
  return (
    <ClientMessages of={['callbacks']}>
      <Section
        title={t('title')}
        action={
          <Link href="/callbacks" className="text-accent text-sm underline-offset-3 hover:underline">
            {t('setUp')}
          </Link>
        }
      >
        {callbacks.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <DeliveryCallbacks callbacks={callbacks} zone={zone} {...(mayReplay && { replay: replayOne })} />
        )}
      </Section>
    </ClientMessages>
  )
}
