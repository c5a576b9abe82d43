import { ChartNoAxesCombined } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { ComparedProviders } from '#components/statistics/compared-providers.tsx'
import { ComparisonTable } from '#components/statistics/comparison-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { compareShares } from '#lib/statistics/compare-shares.ts'
import type { Totals } from '#lib/statistics/counts.ts'
import { gather } from '#lib/statistics/read-groups.ts'
import { type FigureFormats, figureFormats } from '../../figure-formats.ts'
import { loadGroups } from '../load.ts'
import { keyOf, nameKeys } from '../name-keys.ts'
import type { StatisticsQuery } from '../read-query.ts'
import { compareTotals } from './compare-totals.ts'

interface ComparisonProps {
  merchant: Seat['merchant']
  query: StatisticsQuery
  /** The products of the address; without them it is the two that sent most. */
  wanted: (string | undefined)[]
}

/** Two providers side by side, and whether what differs could be chance. */
export async function Comparison({ merchant, query, wanted }: ComparisonProps) {
  const [t, language, groups, nameOf] = await Promise.all([
    getTranslations('statistics.compare'),
    getLocale(),
    loadGroups(merchant.id, query),
    nameKeys(merchant.id, 'provider'),
  ])
  const providers = gather(groups, keyOf.provider)
  const first =
    providers.find(({ key }) => key === wanted[0]) ?? providers.find(({ key }) => key !== wanted[1])
  const others = providers.filter(({ key }) => key !== first?.key)
  const second = others.find(({ key }) => key === wanted[1]) ?? others[0]
  if (!first || !second) {
    return (
      <EmptyState
        mark={<ChartNoAxesCombined />}
        title={t('nothing.title')}
        action={<ButtonLink href="/gateways">{t('nothing.action')}</ButtonLink>}
      >
        {t('nothing.text')}
      </EmptyState>
    )
  }
  const write = figureFormats(language, merchant.currency)
  const options = providers.map(({ key }) => ({ value: key, label: nameOf(key) }))
  const names = { a: nameOf(first.key), b: nameOf(second.key) }
  return (
    <>
      <ComparedProviders a={first.key} b={second.key} options={options} />
      <ul className="mb-6 space-y-1.5 border-y py-4">
        {(['delivered', 'verified'] as const).map(measure => (
          <li key={measure}>{conclude(measure, first.totals, second.totals)}</li>
        ))}
      </ul>
      <ComparisonTable
        caption={t('title')}
        names={names}
        rows={compareTotals(first.totals, second.totals, write)}
      />
      <p className="mt-4 max-w-2xl text-ink-3 text-sm">{t('caution')}</p>
    </>
  )

  function conclude(measure: 'delivered' | 'verified', a: Totals, b: Totals): string {
    const part = (totals: Totals) => ({ part: totals[measure], whole: totals.sent })
    const difference = compareShares(part(a), part(b))
    const better = a[measure] * b.sent >= b[measure] * a.sent ? 'a' : 'b'
    const [more, less] = better === 'a' ? [a, b] : [b, a]
    return t(`conclusion.${measure}.${difference}`, {
      better: names[better],
      other: names[better === 'a' ? 'b' : 'a'],
      more: shareText(more, measure, write),
      less: shareText(less, measure, write),
    })
  }
}

function shareText(totals: Totals, measure: 'delivered' | 'verified', write: FigureFormats) {
  return write.percent(totals.sent === 0 ? undefined : totals[measure] / totals.sent)
}
