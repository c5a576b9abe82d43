import { notFound } from 'next/navigation'
import { Running } from '#components/messages/running.tsx'
import { readProgress } from '#lib/campaigns/read-progress.ts'
import { formatMoney } from '#lib/core/money.ts'
import { toFigures } from '../to-figures.ts'
import { RunFacts } from './run-facts.tsx'
import type { Stage } from './stage.ts'

/** A campaign that was started, until its end and after it. */
export async function RunStage({ merchant, campaign, locale, may }: Stage) {
  const progress = await readProgress(merchant.id, campaign.id)
  if (!progress) notFound()
  const { id, status, estimateMicros, currency, scheduledAt, quietUntil, timeZone } = campaign
  return (
    <>
      <Running
        key={status}
        source={`/messages/campaigns/${id}/progress`}
        initial={toFigures(progress, locale)}
        campaign={{
          estimate: formatMoney(estimateMicros ?? 0n, currency, locale),
          scheduledAt: scheduledAt?.toISOString() ?? null,
          quietUntil,
        }}
        zone={{ timeZone, locale }}
      />
      <RunFacts campaign={campaign} locale={locale} mayExport={may('campaigns.export')} />
    </>
  )
}
