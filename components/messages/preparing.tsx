'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import type { CampaignFigures } from './campaign-figures.ts'
import { Milestone } from './milestone.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { useFigures } from './use-figures.ts'

/** How many lines of the file have been checked, while that is under way. */
export function Preparing({ source, initial }: { source: string; initial: CampaignFigures }) {
  const t = useTranslations('messages')
  const { figures, lost } = useFigures(source, initial)
  const { preparedLine, lines } = figures
  const quarter = lines > 0 ? Math.floor((preparedLine / lines) * 4) * 25 : 0
  return (
    <div className="max-w-140 border-t py-8">
      <h2 className="font-semibold text-base">{t('preparing.title')}</h2>
      <p className="mt-0.5 mb-5 text-ink-2 text-sm">{t('preparing.text')}</p>
      <ProgressBar label={t('preparing.title')} value={preparedLine} max={lines} />
      <p className="mt-2 text-ink-2 text-sm tabular-nums">
        {t('preparing.detail', { done: preparedLine, lines })}
      </p>
      <Milestone text={t('preparing.said', { percent: quarter })} />
      {lost && (
        <div className="mt-5">
          <Alert tone="warn">{t('run.lost')}</Alert>
        </div>
      )}
    </div>
  )
}
