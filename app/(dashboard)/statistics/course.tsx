import { getTranslations } from 'next-intl/server'
import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { readSeries } from '#lib/statistics/read-series.ts'
import type { StatisticsQuery } from './read-query.ts'
import { stepOf } from './step-of.ts'

/** Requested, sent, delivered and verified over time. */
export async function StatisticsCourse({
  merchant,
  query,
}: {
  merchant: Seat['merchant']
  query: StatisticsQuery
}) {
  const { range, filter } = query
  const step = stepOf(range)
  const { timeZone } = merchant
  const [t, points] = await Promise.all([
    getTranslations('statistics'),
    readSeries(merchant.id, range, { step, timeZone }, filter),
  ])
  const title = t('course.title', { step })
  return (
    <Section title={title} description={t('course.text', { step, zone: timeZone })}>
      <LineChart
        label={title}
        data={points.map(({ at, ...counts }) => ({ ...counts, at: at.toISOString() }))}
        x={{ key: 'at', label: t('course.time'), time: step }}
        series={[
          { key: 'requested', label: t('requested'), colour: 'grey-2' },
          { key: 'sent', label: t('sent'), colour: 'grey' },
          { key: 'delivered', label: t('delivered'), colour: 'accent-2' },
          ...(filter.service === 'otp'
            ? [{ key: 'verified', label: t('verified'), colour: 'accent' } as const]
            : []),
        ]}
        timeZone={timeZone}
        height={260}
      />
    </Section>
  )
}
