import { sql } from '#db/client.ts'
import { acknowledge } from '../acknowledge.ts'
import { firstPosition, leaseCallbacks } from '../lease.ts'
import { tryCallback } from '../try-callback.ts'

/** Leases up to `rowsMax` of what is due. */
export async function lease(rowsMax = 100) {
  const request = { position: firstPosition, windows: {}, windowNew: 64, rowsMax, failingMax: 64 }
  return (await leaseCallbacks(request)).callbacks
}

/** Sends what is due, round by round, until nothing is; returns how many tries that were. */
export async function drain(): Promise<number> {
  for (let tries = 0; ; ) {
    const callbacks = await lease()
    if (callbacks.length === 0) return tries
    tries += callbacks.length
    await Promise.all(callbacks.map(async callback => acknowledge(await tryCallback(callback))))
  }
}

/** Moves what waits to now. */
export async function makeDue(): Promise<void> {
  await sql()`update callbacks set due_at = now() where due_at is not null`
}
