import { sql } from '#db/client.ts'

/** Erases sealed codes whose time is over; a code lives on only as a digest. */
export async function eraseExpiredCodes(): Promise<void> {
  await sql()`
    update otps set code_sealed = null where code_sealed is not null and expires_at < now()`
  await sql()`delete from callback_codes where erase_at < now()`
}
