import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import type { SendOutcome } from './sending.ts'

interface SendResultProps {
  outcome: SendOutcome
  recipient: string
  phonesUrl: string | undefined
}

const linkStyle = 'text-accent underline-offset-3 hover:underline'

/** What became of a message: who took it and for how much, or why nobody did. */
export function SendResult({ outcome, recipient, phonesUrl }: SendResultProps) {
  const t = useTranslations('messages.send')
  const { deliveryId } = outcome
  const links = (
    <span className="mt-1.5 flex flex-wrap gap-x-4">
      {deliveryId && (
        <Link href={`/deliveries/${deliveryId}`} className={linkStyle}>
          {t('delivery')}
        </Link>
      )}
      {outcome.kind === 'sent' && phonesUrl && (
        <a
          href={`${phonesUrl}?number=${encodeURIComponent(recipient)}`}
          target="_blank"
          rel="noreferrer"
          className={linkStyle}
        >
          {t('handset')}
        </a>
      )}
    </span>
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
