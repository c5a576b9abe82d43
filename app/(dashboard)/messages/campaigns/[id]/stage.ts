import type { Operation } from '#lib/auth/operations.ts'
import type { Campaign } from '#lib/campaigns/find-campaign.ts'

/** What each part of a campaign's page is given. */
export interface Stage {
  merchant: { id: string; timeZone: string; currency: string }
  campaign: Campaign
  may: (operation: Operation) => boolean
  locale: string
  query: Record<string, string | string[] | undefined>
}
