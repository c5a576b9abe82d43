import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import { Funnel } from '#components/ui/charts/funnel.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { addTotals, costPerDelivered, costPerVerified } from '#lib/statistics/counts.ts'
import { figureFormats } from '../figure-formats.ts'
import { loadGroups } from './load.ts'
import { Percentiles } from './percentiles.tsx'
import type { StatisticsQuery } from './read-query.ts'

interface FiguresProps {
  merchant: Seat['merchant']
  query: StatisticsQuery
}

/** The funnel from the request to its end, how long it takes, and what it costs for each that got there. */
export async function StatisticsFigures({ merchant, query }: FiguresProps) {
  const [t, language, groups] = await Promise.all([
    getTranslations('statistics'),
    getLocale(),
    loadGroups(merchant.id, query),
  ])
  const totals = addTotals(groups)
  const write = figureFormats(language, merchant.currency)
  const codes = query.filter.service === 'otp'
  const each = codes ? costPerVerified(totals) : costPerDelivered(totals)
  return (
    <>
      {codes && totals.sent > 0 && totals.verified === 0 && (
        <div className="mb-6">
          <Alert tone="info" title={t('neverVerified.title')}>
            {t('neverVerified.text')}
          </Alert>
        </div>
      )}
      <div className="grid gap-x-14 lg:grid-cols-2">
        <Section title={t(codes ? 'funnel.title' : 'funnel.messages')}>
          <Funnel
            label={t(codes ? 'funnel.title' : 'funnel.messages')}
            locale={write.locale}
            steps={[
              { label: t('requested'), value: totals.requested },
              { label: t('sent'), value: totals.sent },
              { label: t('delivered'), value: totals.delivered },
              ...(codes ? [{ label: t('verified'), value: totals.verified }] : []),
            ]}
          />
        </Section>
        <div>
          <Percentiles totals={totals} write={write} codes={codes} />
          <Section
            title={t(codes ? 'cost.title' : 'cost.perDelivered')}
            description={t(codes ? 'cost.text' : 'cost.perDeliveredText')}
          >
            <p className="font-medium text-2xl tracking-[-0.025em]">{write.averageMoney(each)}</p>
            <p className="text-ink-3 text-sm">
              {t(codes ? 'cost.detail' : 'cost.deliveredDetail', {
                money: write.money(totals.chargedMicros),
                count: codes ? totals.verified : totals.delivered,
              })}
            </p>
          </Section>
        </div>
      </div>
    </>
  )
}
