import { useTranslations } from 'next-intl'
import { SentLinks } from '#components/deliveries/sent-links.tsx'
import { Alert } from '#components/ui/alert.tsx'
import type { SendOutcome } from './sending.ts'

interface SendResultProps {
  outcome: SendOutcome
  recipient: string
  phonesUrl: string | undefined
}

/** What became of a message: who took it and for how much, or why nobody did. */
export function SendResult({ outcome, recipient, phonesUrl }: SendResultProps) {
  const t = useTranslations('messages.send')
  const { deliveryId } = outcome
  const links = (
    <SentLinks
      delivery={deliveryId ? { id: deliveryId, label: t('delivery') } : undefined}
      handset={
        outcome.kind === 'sent' && phonesUrl ? { phonesUrl, recipient, label: t('handset') } : undefined
      }
    />
  )
  if (outcome.kind === 'failed') {
    const { reason, detail } = outcome
    const known = t.has(`errors.${reason}` as never)
    return (
      <Alert tone="bad" title={t('failed')}>
        {known ? t(`errors.${reason}` as never, { detail } as never) : t('errors.other')}
        {links}
      </Alert>
    )
  }
  const { charge, provider } = outcome
  return (
    <Alert tone="ok" title={t('sent', { provider })}>
      {charge.state === 'settled' && t('charged', { price: charge.price })}
      {charge.state === 'reserved' && t('held', { price: charge.price })}
      {charge.state === 'released' && t('free')}
      {links}
    </Alert>
  )
}
