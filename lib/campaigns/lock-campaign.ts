import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { isId } from '#lib/core/id.ts'

export type StoredCampaign = typeof campaigns.$inferSelect

/** A merchant's campaign whose file is whole; other changes of it wait for this transaction. */
export async function lockCampaign(
  tx: Tx,
  merchantId: string,
  id: string,
): Promise<StoredCampaign | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, id), eq(campaigns.merchantId, merchantId)))
    .for('update')
  return row?.status === 'uploading' ? undefined : row
}
