import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { Payloads } from './jobs.ts'

/** Puts a job into the worker's queue inside the given transaction: it runs once that is committed, at least once. */
export async function enqueue<Job extends keyof Payloads>(
  tx: Tx,
  job: Job,
  payload: Payloads[Job],
  options: { attemptsMax?: number } = {},
): Promise<void> {
  const { attemptsMax = 12 } = options
  await tx.execute(
    sql`select graphile_worker.add_job(${job}, payload => ${JSON.stringify(payload)}::json, max_attempts => ${attemptsMax})`,
  )
}
