import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'

/** Makes other transactions that would make a row with this id wait for this one. */
export async function lockId(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`)
}
