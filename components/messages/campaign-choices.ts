import type { CampaignStatus, RejectReason } from '#db/schema/campaigns.ts'

/** The states that a list of campaigns is filtered by, in the order in which they come. */
export const shownStatuses = [
  'draft',
  'preparing',
  'ready',
  'scheduled',
  'running',
  'paused',
  'finished',
  'cancelled',
] as const satisfies readonly CampaignStatus[]

/** Why a line is left out. */
export const shownReasons = [
  'recipientMissing',
  'recipientInvalid',
  'recipientRefused',
  'countryRefused',
  'priceUnknown',
  'valueMissing',
  'textTooLong',
  'templateFailed',
  'duplicate',
  'suppressed',
] as const satisfies readonly RejectReason[]
