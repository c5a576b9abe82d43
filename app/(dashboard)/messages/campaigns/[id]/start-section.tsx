'use client'
import { useTranslations } from 'next-intl'
import { StartForm } from '#components/messages/start-form.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { start } from '../actions.ts'
import { laterAt } from './later-at.ts'

interface StartSectionProps {
  campaign: { id: string; recipients: number; timeZone: string; ratePerSecond: number; rateMax: number }
  cost: string
}

/** Starts a campaign that is ready; its page goes on by itself. */
export function StartSection({ campaign, cost }: StartSectionProps) {
  const t = useTranslations('messages.start')
  const { id, ratePerSecond, timeZone } = campaign
  return (
    <StartForm
      defaultValues={{ ratePerSecond, quiet: null, scheduledAt: null }}
      laterAt={laterAt(new Date(), timeZone)}
      campaign={{ ...campaign, cost }}
      action={values => start(id, values)}
      onDone={({ scheduled }) => showToast('success', t(scheduled ? 'scheduledToast' : 'startedToast'))}
    />
  )
}
