import type { JobName } from '#lib/jobs/jobs.ts'
import { forgetOldRecords } from '#lib/messaging/forget-old-records.ts'
import { makePartitions } from '#lib/messaging/make-partitions.ts'
import { eraseExpiredCodes } from '#lib/otp/erase-codes.ts'

/** Job name → the function that does it. */
export const tasks: Record<JobName, () => Promise<void>> = {
  'erase-codes': eraseExpiredCodes,
  'make-partitions': makePartitions,
  'forget-old-records': forgetOldRecords,
}
