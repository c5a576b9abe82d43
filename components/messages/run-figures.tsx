import { useTranslations } from 'next-intl'
import { Figure, Figures } from '#components/ui/figure.tsx'
import { numberFormat } from '#lib/core/formats.ts'
import type { CampaignFigures } from './campaign-figures.ts'

interface RunFiguresProps {
  figures: CampaignFigures
  /** In words. */
  estimate: string
  locale: string
}

/** What became of the recipients so far, and what it cost. */
export function RunFigures({ figures, estimate, locale }: RunFiguresProps) {
  const t = useTranslations('messages.run')
  const { status, total, sent, failed, left, skipped, delivered, charged } = figures
  const count = (value: number) => numberFormat(locale).format(value)
  const share = (value: number) =>
    numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  const over = status === 'finished' || status === 'cancelled'
  return (
    <Figures label={t('progress')}>
      <Figure label={t('sent')} value={count(sent)} detail={t('ofTotal', { total })} />
      <Figure
        label={t('delivered')}
        value={count(delivered)}
        detail={sent > 0 ? t('ofSent', { share: share(delivered / sent) }) : t('counted')}
      />
      <Figure label={t('failed')} value={count(failed)} detail={t('notCharged')} />
      <Figure
        label={t('left')}
        value={count(left)}
        detail={skipped > 0 ? t('skipped', { count: skipped }) : undefined}
      />
      <Figure
        label={over ? t('finalCost') : t('cost')}
        value={charged}
        detail={t('ofEstimate', { amount: estimate })}
      />
    </Figures>
  )
}
