import { getTranslations } from 'next-intl/server'
import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { Section } from '#components/ui/section.tsx'
import { readHealthCourse } from '#lib/routing/read-health-course.ts'

/** A product's errors, shares and times over the last day. */
export async function HealthCourse({ productId, timeZone }: { productId: string; timeZone: string }) {
  const [t, points] = await Promise.all([getTranslations('health.course'), readHealthCourse(productId)])
  const shared = {
    data: points.map(({ at, ...figures }) => ({ ...figures, at: at.toISOString() })),
    x: { key: 'at', label: t('time'), time: 'hour' as const },
    timeZone,
    height: 180,
  }
  return (
    <Section title={t('title')} description={t('text', { zone: timeZone })}>
      <div className="grid gap-8 lg:grid-cols-3">
        <LineChart
          {...shared}
          label={t('errors')}
          series={[{ key: 'errors', label: t('errors'), colour: 'bad' }]}
          format="percent"
        />
        <LineChart
          {...shared}
          label={t('times')}
          series={[
            { key: 'acceptMs', label: t('accept'), colour: 'grey' },
            { key: 'deliverMs', label: t('deliver'), colour: 'accent' },
          ]}
          format="duration"
        />
        <LineChart
          {...shared}
          label={t('shares')}
          series={[
            { key: 'delivered', label: t('delivered'), colour: 'accent-2' },
            { key: 'verified', label: t('verified'), colour: 'accent' },
          ]}
          format="percent"
        />
      </div>
    </Section>
  )
}
