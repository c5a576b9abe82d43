'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import type { CampaignFigures } from './campaign-figures.ts'
import { Milestone } from './milestone.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { RunFigures } from './run-figures.tsx'
import { RunNote } from './run-note.tsx'
import { useDuration } from './use-duration.ts'
import { useFigures } from './use-figures.ts'

interface RunningProps {
  /** Where the figures are asked for. */
  source: string
  initial: CampaignFigures
  campaign: { estimate: string; scheduledAt: string | null; quietUntil: string | null }
  zone: { timeZone: string; locale: string }
}

/** A campaign that was started: how far it is, why it waits, what it has cost. */
export function Running({ source, initial, campaign, zone }: RunningProps) {
  const t = useTranslations('messages.run')
  const duration = useDuration()
  const { figures, lost } = useFigures(source, initial)
  const { status, accepted, skipped, total, perSecond, secondsLeft, underWay } = figures
  const done = accepted + skipped
  const moves = status === 'running'
  const quarter = total > 0 ? Math.floor((done / total) * 4) * 25 : 0
  const said = status === 'running' ? t('said.running', { percent: quarter }) : ''
  return (
    <div className="space-y-6 border-t pt-5 pb-8">
      <RunNote figures={figures} campaign={campaign} zone={zone} />
      <div>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="font-semibold text-base tabular-nums">{t('done', { done, total })}</h2>
          <p className="flex flex-wrap gap-x-4 text-ink-2 text-sm tabular-nums">
            {underWay > 0 && <span>{t('underWay', { count: underWay })}</span>}
            {moves && perSecond > 0 && <span>{t('rate', { rate: Math.round(perSecond) })}</span>}
            {moves && secondsLeft !== null && (
              <span>{t('secondsLeft', { time: duration(secondsLeft) })}</span>
            )}
            {moves && done === 0 && !figures.wakeAt && <span>{t('starting')}</span>}
          </p>
        </div>
        <ProgressBar label={t('progress')} value={done} max={total} still={!moves && status !== 'finished'} />
      </div>
      <RunFigures figures={figures} estimate={campaign.estimate} locale={zone.locale} />
      {lost && <Alert tone="warn">{t('lost')}</Alert>}
      <Milestone text={said} />
    </div>
  )
}
