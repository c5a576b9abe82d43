import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { Payloads } from './jobs.ts'

interface Options {
  attemptsMax?: number
  /** Of the jobs with one key, only the last that was put in waits; one that runs goes on. */
  key?: string
}

/** Puts a job into the worker's queue inside the given transaction: it runs once that is committed, at least once. */
export async function enqueue<Job extends keyof Payloads>(
  tx: Tx,
  job: Job,
  payload: Payloads[Job],
  { attemptsMax = 12, key }: Options = {},
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${job}, payload => ${JSON.stringify(payload)}::json,
      max_attempts => ${attemptsMax}, job_key => ${key ?? null})`,
  )
}
