import { sql } from '#db/client.ts'

/** Makes the partitions of the coming months, so that no insert ever lacks one. */
export async function makePartitions(): Promise<void> {
  await sql()`select ensure_partitions()`
}
