import type { CampaignStatus, PauseReason } from '#db/schema/campaigns.ts'

/** How far a campaign is, as its page shows it; money in words, moments as ISO text. */
export interface CampaignFigures {
  status: CampaignStatus
  pauseReason: PauseReason | null
  wakeAt: string | null
  preparedLine: number
  lines: number
  total: number
  accepted: number
  sent: number
  failed: number
  underWay: number
  skipped: number
  left: number
  perSecond: number
  secondsLeft: number | null
  delivered: number
  undelivered: number
  charged: string
  held: string
}
