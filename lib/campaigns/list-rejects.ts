import { and, asc, eq, gt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { campaignRejects, type RejectReason } from '#db/schema/campaigns.ts'
import { readCampaign } from './read-campaign.ts'

export interface Reject {
  /** The line of the file. */
  line: number
  reason: RejectReason
  /** The recipient's cell. */
  value: string
}
interface Place {
  reason?: RejectReason | undefined
  afterLine?: number | undefined
}

/** The lines of a file that are not sent to, in order; `next` is the cursor to go on with. */
export async function listRejects(
  merchantId: string,
  id: string,
  { reason, afterLine = 0 }: Place = {},
  limit = 50,
): Promise<{ items: Reject[]; next?: number }> {
  if (!(await readCampaign(merchantId, id))) return { items: [] }
  const { line, reason: why, value } = campaignRejects
  const found = await db()
    .select({ line, reason: why, value })
    .from(campaignRejects)
    .where(
      and(
        eq(campaignRejects.campaignId, id),
        gt(line, afterLine),
        reason === undefined ? undefined : eq(why, reason),
      ),
    )
    .orderBy(asc(line))
    .limit(limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last ? { items, next: last.line } : { items }
}
