import { getLocale, getTranslations } from 'next-intl/server'
import { Change } from '#components/statistics/change.tsx'
import { Figure, Figures } from '#components/ui/figure.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { getWallet } from '#lib/billing/get-wallet.ts'
import { percentile } from '#lib/statistics/buckets.ts'
import { costPerVerified, share } from '#lib/statistics/counts.ts'
import { figureFormats } from '../figure-formats.ts'
import { loadTotals, type Period } from './load.ts'

interface OverviewFiguresProps {
  merchant: Seat['merchant']
  period: Period
  /** Whether the balance may be seen. */
  withBalance: boolean
}

export async function OverviewFigures({ merchant, period, withBalance }: OverviewFiguresProps) {
  const [t, language, { now, before }, wallet] = await Promise.all([
    getTranslations('overview.figures'),
    getLocale(),
    loadTotals(merchant.id, period),
    withBalance ? getWallet(merchant.id) : undefined,
  ])
  const write = figureFormats(language, merchant.currency)
  const relative = (a: number, b: number) => <Change {...relativeChange(a, b)} against={t('against')} />
  const relativeChange = (a: number, b: number) =>
    b === 0 ? { text: undefined, direction: 0 } : { text: write.relative(a / b - 1), direction: a - b }
  const shareOf = (name: 'delivered' | 'verified', whole: 'sent' | 'codes') => {
    const [a, b] = [share(now[name], now[whole]), share(before[name], before[whole])]
    const known = a !== undefined && b !== undefined
    const text = known ? t('points', { points: write.points(a - b) }) : undefined
    return {
      value: write.percent(a),
      change: <Change text={text} direction={known ? a - b : 0} against={t('against')} />,
    }
  }
  const [median, medianBefore] = [percentile(now.deliver, 0.5), percentile(before.deliver, 0.5)]
  const perVerified = costPerVerified(now)
  return (
    <Figures label={t('label')}>
      <Figure
        label={t('sent')}
        value={write.count(now.sent)}
        change={relative(now.sent, before.sent)}
        detail={t('ofRequested', { count: now.requested })}
      />
      <Figure
        label={t('delivered')}
        {...shareOf('delivered', 'sent')}
        detail={t('messages', { count: now.delivered })}
      />
      <Figure
        label={t('verified')}
        {...shareOf('verified', 'codes')}
        detail={t('codes', { count: now.verified })}
      />
      <Figure
        label={t('timeToDeliver')}
        value={write.duration(median)}
        change={relative(median ?? 0, median === undefined ? 0 : (medianBefore ?? 0))}
        detail={
          median !== undefined && t('ninetyFifth', { time: write.duration(percentile(now.deliver, 0.95)) })
        }
      />
      <Figure
        label={t('spend')}
        value={write.money(now.chargedMicros)}
        change={relative(Number(now.chargedMicros), Number(before.chargedMicros))}
        detail={
          wallet
            ? t('balance', { money: write.money(wallet.availableMicros) })
            : t('perVerified', { money: write.averageMoney(perVerified) })
        }
      />
    </Figures>
  )
}
