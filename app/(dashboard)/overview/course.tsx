import { getTranslations } from 'next-intl/server'
import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { readSeries, type Step } from '#lib/statistics/read-series.ts'
import type { Period } from './load.ts'

interface OverviewCourseProps {
  merchant: Seat['merchant']
  period: Period
  step: Step
}

/** What was sent, delivered and verified, hour by hour or day by day. */
export async function OverviewCourse({ merchant, period, step }: OverviewCourseProps) {
  const [t, points] = await Promise.all([
    getTranslations('overview.course'),
    readSeries(merchant.id, period, { step, timeZone: merchant.timeZone }),
  ])
  return (
    <Section title={t('title', { step })} className="border-t-0">
      <LineChart
        label={t('title', { step })}
        data={points.map(({ at, ...counts }) => ({ ...counts, at: at.toISOString() }))}
        x={{ key: 'at', label: t('time'), time: step }}
        series={[
          { key: 'sent', label: t('sent'), colour: 'grey' },
          { key: 'delivered', label: t('delivered'), colour: 'accent-2' },
          { key: 'verified', label: t('verified'), colour: 'accent' },
        ]}
        timeZone={merchant.timeZone}
        height={240}
        area
      />
    </Section>
  )
}
