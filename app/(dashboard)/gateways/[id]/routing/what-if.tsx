import { ChartNoAxesCombined } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { SimulationTable } from '#components/routing/simulation-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import type { Outcome, SimulatedPolicy } from '#lib/statistics/simulation/simulate.ts'
import { simulateGateway } from '#lib/statistics/simulation/simulate-gateway.ts'
import { figureFormats } from '../../../figure-formats.ts'

interface WhatIfProps {
  gateway: Gateway
  merchant: Seat['merchant']
  names: ReadonlyMap<string, string>
}

const weekMs = 7 * 24 * 60 * 60 * 1000

/** What the last week would have come to under each other way of routing, beside what it came to. */
export async function WhatIf({ gateway, merchant, names }: WhatIfProps) {
  const until = new Date()
  const range = { from: new Date(until.getTime() - weekMs), until }
  const [t, language, { actual, policies }] = await Promise.all([
    getTranslations('routing.whatIf'),
    getLocale(),
    simulateGateway(gateway, merchant.currency, range),
  ])
  if (actual.known === 0) {
    return (
      <EmptyState mark={<ChartNoAxesCombined />} title={t('none')}>
        {t('noneText')}
      </EmptyState>
    )
  }
  const write = figureFormats(language, merchant.currency)
  const nameOf = (policy: SimulatedPolicy) =>
    policy.kind === 'first'
      ? t('first', { provider: names.get(policy.productId) ?? policy.productId })
      : t(policy.kind)
  const row = (key: string, name: string, { known, verified, costMicros, unknown }: Outcome) => ({
    key,
    name,
    messages: write.count(Math.round(known)),
    verified: known === 0 ? '–' : write.count(Math.round(verified)),
    cost: known === 0 ? '–' : write.money(BigInt(Math.round(costMicros))),
    perVerified: write.averageMoney(verified === 0 ? undefined : BigInt(Math.round(costMicros / verified))),
    unknown: unknown === 0 ? '–' : write.count(Math.round(unknown)),
  })
  return (
    <>
      <SimulationTable
        rows={[
          { ...row('actual', t('actual'), actual), actual: true },
          ...policies.map(({ policy, outcome }, index) => row(String(index), nameOf(policy), outcome)),
        ]}
      />
      <p className="mt-4 max-w-3xl text-ink-3 text-sm">{t('assumed')}</p>
    </>
  )
}
