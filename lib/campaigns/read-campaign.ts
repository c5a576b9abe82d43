import { and, eq, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { isId } from '#lib/core/id.ts'
import type { StoredCampaign } from './lock-campaign.ts'

/** A merchant's campaign as it is stored; not while its file is still coming. */
export async function readCampaign(merchantId: string, id: string): Promise<StoredCampaign | undefined> {
  if (!isId(id)) return undefined
  const [row] = await db()
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, id), eq(campaigns.merchantId, merchantId), ne(campaigns.status, 'uploading')))
  return row
}
