import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { StoredCampaign } from './lock-campaign.ts'
import { readCampaign } from './read-campaign.ts'

/** A campaign as people see it: without what the worker keeps in it. */
export type Campaign = Omit<
  StoredCampaign,
  'channel' | 'subject' | 'message' | 'escapeValues' | 'estimate' | WorkerField
> & { channel: Channel; gatewayName: string }
type WorkerField =
  | 'fence'
  | 'leaseUntil'
  | 'probes'
  | 'counts'
  | 'countedAt'
  | 'countMs'
  | 'sentLine'
  | 'pace'
  | 'merchantId'

/** One campaign of a merchant; undefined also when it is another merchant's. */
export async function findCampaign(merchantId: string, id: string): Promise<Campaign | undefined> {
  const row = await readCampaign(merchantId, id)
  if (!row) return undefined
  const [gateway] = await db()
    .select({ name: gateways.name })
    .from(gateways)
    .where(eq(gateways.id, row.gatewayId))
  const { subject, message, escapeValues, estimate, fence, leaseUntil, probes, ...others } = row
  const { counts, countedAt, countMs, sentLine, pace, merchantId: _, ...campaign } = others
  return { ...campaign, channel: row.channel as Channel, gatewayName: gateway?.name ?? '' }
}
