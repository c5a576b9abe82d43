import { useTranslations } from 'next-intl'

// Ours; everything else is a vendor's own words.
const interrupted = 'sending was interrupted and no vendor reported it'

/** Why a delivery has not arrived. */
export function DeliveryReason({ reason }: { reason: string }) {
  const t = useTranslations('deliveries')
  return reason === interrupted ? t('interrupted') : reason
}
