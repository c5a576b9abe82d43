'use client'
import { useTranslations } from 'next-intl'
import { SentLinks } from '#components/deliveries/sent-links.tsx'
import { Alert } from '#components/ui/alert.tsx'
import type { TestOutcome } from './test-send-action.ts'

interface TestResultProps {
  outcome: TestOutcome
  recipient: string
  phonesUrl: string | undefined
}

/** What became of a test: who took it and for how much, or why nobody did. */
export function TestResult({ outcome, recipient, phonesUrl }: TestResultProps) {
  const t = useTranslations('gateways.test')
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
