import { and, asc, desc, eq, gt, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { type CampaignStatus, campaigns } from '#db/schema/campaigns.ts'
import { gateways } from '#db/schema/gateways.ts'
import { isId } from '#lib/core/id.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

interface Place {
  status?: CampaignStatus[] | undefined
  /** Only what is older than this campaign, or only what is newer. */
  olderThan?: string | undefined
  newerThan?: string | undefined
}
export type CampaignItem = Awaited<ReturnType<typeof listCampaigns>>['items'][number]

/** One page of a merchant's campaigns, the newest first. */
export async function listCampaigns(merchantId: string, place: Place = {}, limit = 50) {
  const { status, olderThan, newerThan } = place
  const up = newerThan !== undefined && isId(newerThan)
  const down = olderThan !== undefined && isId(olderThan)
  const conditions: SQL[] = [eq(campaigns.merchantId, merchantId), ne(campaigns.status, 'uploading')]
  if (status?.length) conditions.push(inArray(campaigns.status, status))
  if (up) conditions.push(gt(campaigns.id, newerThan))
  else if (down) conditions.push(lt(campaigns.id, olderThan))
  const found = await db()
    .select(columns)
    .from(campaigns)
    .innerJoin(gateways, eq(gateways.id, campaigns.gatewayId))
    .where(and(...conditions))
    .orderBy(up ? asc(campaigns.id) : desc(campaigns.id))
    .limit(limit + 1)
  const items = found.slice(0, limit)
  if (up) items.reverse()
  const more = found.length > limit
  return {
    items,
    older: more || up ? items.at(-1)?.id : undefined,
    newer: (up ? more : down) ? items[0]?.id : undefined,
  }
}

const columns = {
  id: campaigns.id,
  name: campaigns.name,
  status: campaigns.status,
  pauseReason: campaigns.pauseReason,
  channel: sql<Channel>`${campaigns.channel}`,
  gatewayId: campaigns.gatewayId,
  gatewayName: gateways.name,
  fileName: campaigns.fileName,
  lines: campaigns.lines,
  preparedLine: campaigns.preparedLine,
  recipients: campaigns.recipients,
  accepted: campaigns.accepted,
  sent: campaigns.sent,
  failed: campaigns.failed,
  /** As it was counted last: reports, and what was charged. */
  counts: campaigns.counts,
  left: sql<number>`${campaigns.recipients} - ${campaigns.accepted} - ${campaigns.skipped}`,
  currency: campaigns.currency,
  estimateMicros: campaigns.estimateMicros,
  scheduledAt: campaigns.scheduledAt,
  timeZone: campaigns.timeZone,
  startedAt: campaigns.startedAt,
  endedAt: campaigns.endedAt,
  wakeAt: campaigns.wakeAt,
  createdBy: campaigns.createdBy,
  createdAt: campaigns.createdAt,
}
