import type { Progress } from '#lib/campaigns/read-progress.ts'

/** How far a campaign is, as its page shows it; money in words, moments as ISO text. */
export interface CampaignFigures
  extends Omit<Progress, 'wakeAt' | 'countedAt' | 'heldMicros' | 'chargedMicros' | 'currency'> {
  wakeAt: string | null
  charged: string
  held: string
}
