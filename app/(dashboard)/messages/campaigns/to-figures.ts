import type { CampaignFigures } from '#components/messages/campaign-figures.ts'
import type { Progress } from '#lib/campaigns/read-progress.ts'
import { formatMoney } from '#lib/core/money.ts'

/** How far a campaign is as its page shows it, money written in a locale. */
export function toFigures(progress: Progress, locale: string): CampaignFigures {
  const { wakeAt, countedAt: _, heldMicros, chargedMicros, currency, ...figures } = progress
  return {
    ...figures,
    wakeAt: wakeAt && wakeAt > new Date() ? wakeAt.toISOString() : null,
    held: formatMoney(heldMicros, currency, locale),
    charged: formatMoney(chargedMicros, currency, locale),
  }
}
