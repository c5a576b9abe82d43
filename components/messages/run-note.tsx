'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import { dateTimeFormat } from '#lib/core/formats.ts'
import type { CampaignFigures } from './campaign-figures.ts'

interface RunNoteProps {
  figures: CampaignFigures
  campaign: { scheduledAt: string | null; quietUntil: string | null }
  zone: { timeZone: string; locale: string }
}

/** Why a campaign does not send just now, or that it is over; announced when that changes. */
export function RunNote({ figures, campaign, zone }: RunNoteProps) {
  return (
    <div role="status" className="empty:hidden">
      <Note figures={figures} campaign={campaign} zone={zone} />
    </div>
  )
}

function Note({ figures, campaign, zone }: RunNoteProps) {
  const t = useTranslations('messages.run')
  const { status, pauseReason, wakeAt, held } = figures
  const moment = (iso: string) =>
    dateTimeFormat(zone.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone.timeZone }).format(
      new Date(iso),
    )
  // `sv`: 08:00, as quiet hours are stored.
  const clock = (iso: string) =>
    dateTimeFormat('sv', { timeStyle: 'short', timeZone: zone.timeZone }).format(new Date(iso))
  if (status === 'scheduled' && campaign.scheduledAt) {
    return (
      <Alert tone="info" title={t('scheduledTitle', { time: moment(campaign.scheduledAt) })}>
        {t('scheduledText', { amount: held })}
      </Alert>
    )
  }
  if (status === 'running' && wakeAt) {
    return (
      <Alert tone="info" title={t('waitingTitle', { time: moment(wakeAt) })}>
        {t(clock(wakeAt) === campaign.quietUntil ? 'waitingQuiet' : 'waitingVendors')}
      </Alert>
    )
  }
  if (status === 'paused') {
    const why = pauseReason ?? 'person'
    return (
      <Alert tone={why === 'person' ? 'info' : 'warn'} title={t(`paused.${why}`)}>
        {t(`pausedText.${why}`)}
      </Alert>
    )
  }
  if (status === 'finished')
    return (
      <Alert tone="ok" title={t('finishedTitle')}>
        {t('finishedText')}
      </Alert>
    )
  if (status === 'cancelled') {
    return (
      <Alert tone="info" title={t('cancelledTitle')}>
        {t('cancelledText')}
      </Alert>
    )
  }
  return null
}
