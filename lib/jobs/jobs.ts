/** Scheduled work: the name in the queue and when it runs (crontab, UTC). */
export const schedule = [
  { name: 'erase-codes', cron: '* * * * *' },
  { name: 'count-hours', cron: '* * * * *' },
  { name: 'check-health', cron: '* * * * *' },
  { name: 'switch-routes', cron: '* * * * *' },
  { name: 'forget-old-decisions', cron: '20 2 * * *' },
  { name: 'make-partitions', cron: '10 2 * * *' },
  { name: 'forget-old-records', cron: '*/10 * * * *' },
  { name: 'forget-old-sessions', cron: '40 2 * * *' },
  { name: 'drop-old-callbacks', cron: '30 3 * * *' },
  { name: 'erase-recipients', cron: '40 18 * * *' },
  { name: 'erase-campaigns', cron: '*/10 * * * *' },
] as const

/** Work that somebody asks for, and what it is given. A secret travels sealed. */
export interface Payloads {
  'send-mail': { id: string; sealed: string }
  'mail-password-reset': { id: string; sealed: string }
  'run-campaign': { campaignId: string }
}

export type ScheduledJob = (typeof schedule)[number]['name']
