import { db } from '#db/client.ts'
import { announceHealth } from '#lib/callbacks/announce-health.ts'
import { listHealth } from './list-health.ts'

/** Sends the present health of all products to a merchant's health endpoints; returns to how many. */
export async function sendHealth(merchantId: string): Promise<number> {
  return db().transaction(async tx => announceHealth(tx, await listHealth(tx), merchantId))
}
