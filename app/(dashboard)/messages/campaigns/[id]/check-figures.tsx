import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Figure, Figures } from '#components/ui/figure.tsx'
import type { Campaign } from '#lib/campaigns/find-campaign.ts'
import { numberFormat } from '#lib/core/formats.ts'

interface CheckFiguresProps {
  campaign: Campaign
  locale: string
  action: ReactNode
}

/** What became of the lines of the file. */
export function CheckFigures({ campaign, locale, action }: CheckFiguresProps) {
  const t = useTranslations('messages.check')
  const { lines, recipients, duplicates, suppressed, invalid } = campaign
  const count = (value: number) => numberFormat(locale).format(value)
  return (
    <section aria-label={t('title')} className="pb-6">
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 className="font-semibold text-base">{t('title')}</h2>
        {action}
      </div>
      <Figures label={t('title')}>
        <Figure label={t('recipients')} value={count(recipients)} detail={t('ofLines', { count: lines })} />
        <Figure label={t('duplicates')} value={count(duplicates)} detail={t('leftOut')} />
        <Figure label={t('suppressed')} value={count(suppressed)} detail={t('leftOut')} />
        <Figure label={t('invalid')} value={count(invalid)} detail={t('leftOut')} />
      </Figures>
    </section>
  )
}
