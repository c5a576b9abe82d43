import { sql } from '#db/client.ts'

/** Drops callbacks and what became of them month by month, three months after a month's end. */
export async function dropOldCallbacks(): Promise<void> {
  await sql()`select drop_old_callbacks(interval '3 months')`
}
