'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import type { TestOutcome } from './test-send-action.ts'

interface TestResultProps {
  outcome: TestOutcome
  recipient: string
  phonesUrl: string | undefined
}

const linkStyle = 'text-accent underline-offset-3 hover:underline'

/** What became of a test: who took it and for how much, or why nobody did. */
export function TestResult({ outcome, recipient, phonesUrl }: TestResultProps) {
  const t = useTranslations('gateways.test')
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
    return (
      <Alert tone="bad" title={t('failed')}>
        <Reason reason={outcome.reason} />
        {links}
      </Alert>
    )
  }
  const { charge, prefix, provider } = outcome
  return (
    <Alert tone="ok" title={t('sent', { provider })}>
      {charge.state === 'settled' && t('charged', { price: charge.price })}
      {charge.state === 'reserved' && t('held', { price: charge.price })}
      {charge.state === 'released' && t('free')} {prefix && t('caller', { prefix: `+${prefix}` })}
      {links}
    </Alert>
  )
}

function Reason({ reason }: { reason: string }) {
  const t = useTranslations('gateways.testErrors')
  return t.has(reason as never) ? t(reason as never) : t('other')
}
