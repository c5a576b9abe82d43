import type { Channel } from '#lib/vendors/vendor.ts'
import type { StoredCampaign } from './lock-campaign.ts'
import type { CampaignText } from './render-row.ts'

/** The text that a campaign has kept. */
export function textOf({ channel, subject, message, escapeValues }: StoredCampaign): CampaignText {
  return { channel: channel as Channel, subject, message, escapeValues }
}
