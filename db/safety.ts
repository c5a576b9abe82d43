import { sql } from './client.ts'

/** Throws, with the setting's name, when the database could lose what was acknowledged. */
export async function refuseUnsafeDatabase(): Promise<void> {
  const rows = await sql()<{ name: string; setting: string }[]>`
    select name, setting from pg_settings
    where name in ('synchronous_commit', 'fsync', 'full_page_writes') and setting = 'off'`
  const names = rows.map(row => row.name)
  if (names.length > 0) {
    throw new Error(
      `Postgres runs with ${names.join(', ')} = off and may lose accepted messages. Turn it on.`,
    )
  }
}
