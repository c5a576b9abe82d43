import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { isId } from '#lib/core/id.ts'

type StoredEndpoint = typeof callbackEndpoints.$inferSelect

/** A merchant's endpoint; other changes of it wait for this transaction. Undefined when the merchant has no such. */
export async function lockEndpoint(
  tx: Tx,
  merchantId: string,
  id: string,
): Promise<StoredEndpoint | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(callbackEndpoints)
    .where(and(eq(callbackEndpoints.id, id), eq(callbackEndpoints.merchantId, merchantId)))
    .for('update')
  return row
}

/** Now, but never the moment a row already bears: two changes in one millisecond must differ. */
export function laterThan(updatedAt: Date): Date {
  return new Date(Math.max(Date.now(), updatedAt.getTime() + 1))
}
