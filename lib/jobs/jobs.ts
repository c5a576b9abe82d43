/** Scheduled work: the name in the queue and when it runs (crontab, UTC). */
export const schedule = [
  { name: 'erase-codes', cron: '* * * * *' },
  { name: 'make-partitions', cron: '10 2 * * *' },
  { name: 'forget-old-records', cron: '*/10 * * * *' },
] as const

export type JobName = (typeof schedule)[number]['name']
