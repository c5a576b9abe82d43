import { sql } from '#db/client.ts'

/** Erases sealed codes whose time is over; a code lives on only as a digest. Returns how many. */
export async function eraseExpiredCodes(): Promise<number> {
  const result = await sql()`
    update otps set code_sealed = null where code_sealed is not null and expires_at < now()`
  return result.count
}
