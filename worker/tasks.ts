import { forgetOldSessions } from '#lib/auth/forget-old-sessions.ts'
import { mailPasswordReset } from '#lib/auth/mail-password-reset.ts'
import { dropOldCallbacks } from '#lib/callbacks/drop-old-callbacks.ts'
import { eraseCampaigns } from '#lib/campaigns/erase-campaigns.ts'
import { runCampaign } from '#lib/campaigns/run-campaign.ts'
import type { Payloads, ScheduledJob } from '#lib/jobs/jobs.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { eraseRecipients } from '#lib/messaging/erase-recipients.ts'
import { forgetOldRecords } from '#lib/messaging/forget-old-records.ts'
import { makePartitions } from '#lib/messaging/make-partitions.ts'
import { eraseExpiredCodes } from '#lib/otp/erase-codes.ts'
import { checkHealth } from '#lib/routing/check-health.ts'
import { forgetOldDecisions } from '#lib/routing/switcher/forget-old-decisions.ts'
import { switchRoutes } from '#lib/routing/switcher/switch-routes.ts'
import { countHours } from '#lib/statistics/count-hours.ts'

type Tasks = Record<ScheduledJob, () => Promise<void>> & {
  [Job in keyof Payloads]: (payload: Payloads[Job]) => Promise<void>
}

/** Job name → the function that does it. */
export const tasks: Tasks = {
  'erase-codes': eraseExpiredCodes,
  'count-hours': countHours,
  'check-health': () => checkHealth(),
  'make-partitions': makePartitions,
  'switch-routes': async () => void (await switchRoutes()),
  'forget-old-decisions': () => forgetOldDecisions(),
  'forget-old-records': forgetOldRecords,
  'forget-old-sessions': forgetOldSessions,
  'drop-old-callbacks': dropOldCallbacks,
  'erase-recipients': () => eraseRecipients(),
  'erase-campaigns': () => eraseCampaigns(),
  'run-campaign': runCampaign,
  'send-mail': sendMail,
  'mail-password-reset': mailPasswordReset,
}
