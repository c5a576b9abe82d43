import { Download } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { BreakdownTable } from '#components/statistics/breakdown-table.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { BarChart } from '#components/ui/charts/bar-chart.tsx'
import { Section } from '#components/ui/section.tsx'
import { tabListStyle, tabStyle } from '#components/ui/tab-style.ts'
import type { Seat } from '#lib/auth/find-seat.ts'
import { percentile } from '#lib/statistics/buckets.ts'
import { costPerVerified, share, type Totals } from '#lib/statistics/counts.ts'
import { gather } from '#lib/statistics/read-groups.ts'
import { type FigureFormats, figureFormats } from '../figure-formats.ts'
import { loadGroups } from './load.ts'
import { keyOf, nameKeys } from './name-keys.ts'
import { dimensions, type StatisticsQuery } from './read-query.ts'

const barsMax = 8

/** The figures told apart by channel, provider, network or gateway; the table can be taken along. */
export async function Breakdown({ merchant, query }: { merchant: Seat['merchant']; query: StatisticsQuery }) {
  const { by, search } = query
  const codes = query.filter.service === 'otp'
  const [t, language, groups, nameOf] = await Promise.all([
    getTranslations('statistics'),
    getLocale(),
    loadGroups(merchant.id, query),
    nameKeys(merchant.id, by),
  ])
  const write = figureFormats(language, merchant.currency)
  const rows = gather(groups, keyOf[by])
  const address = (path: string, dimension: string) =>
    `${path}?${new URLSearchParams([...new URLSearchParams(search), ['by', dimension]])}`
  const take = (
    <a href={address('/statistics/export', by)} download className={buttonStyle({ size: 'small' })}>
      <Download aria-hidden="true" />
      {t('breakdown.csv')}
    </a>
  )
  return (
    <Section title={t('breakdown.title')} action={rows.length > 0 && take}>
      <nav aria-label={t('breakdown.by')} className={tabListStyle}>
        {dimensions.map(dimension => (
          <Link
            key={dimension}
            href={address('/statistics', dimension)}
            scroll={false}
            aria-current={dimension === by ? 'page' : undefined}
            className={tabStyle}
          >
            {t(`dimensions.${dimension}`)}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <p className="py-10 text-center text-ink-2">{t('breakdown.none')}</p>
      ) : (
        <>
          <BarChart
            label={t(codes ? 'breakdown.chart' : 'deliveredShare')}
            data={rows.slice(0, barsMax).map(({ key, totals }) => ({
              name: nameOf(key),
              delivered: share(totals.delivered, totals.sent) ?? null,
              verified: share(totals.verified, totals.sent) ?? null,
            }))}
            x={{ key: 'name', label: t(`dimensions.${by}`) }}
            series={[
              { key: 'delivered', label: t('deliveredShare'), colour: 'accent-2' },
              ...(codes ? [{ key: 'verified', label: t('verifiedShare'), colour: 'accent' } as const] : []),
            ]}
            format="percent"
            height={200}
          />
          <BreakdownTable
            heading={t(`dimensions.${by}`)}
            rows={rows.map(({ key, totals }) => ({ key, name: nameOf(key), ...writeTotals(totals, write) }))}
          />
        </>
      )}
    </Section>
  )
}

function writeTotals(totals: Totals, write: FigureFormats) {
  return {
    requested: write.count(totals.requested),
    sent: write.count(totals.sent),
    delivered: write.percent(share(totals.delivered, totals.sent)),
    verified: write.percent(share(totals.verified, totals.sent)),
    deliverMedian: write.duration(percentile(totals.deliver, 0.5)),
    deliverSlow: write.duration(percentile(totals.deliver, 0.95)),
    verifyMedian: write.duration(percentile(totals.verify, 0.5)),
    spend: write.money(totals.chargedMicros),
    perVerified: write.averageMoney(costPerVerified(totals)),
  }
}
