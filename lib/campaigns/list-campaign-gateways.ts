import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { campaignChannels } from './campaign-gateway.ts'

/** The gateways that a merchant's campaigns may be sent by (at most 500). */
export async function listCampaignGateways(
  merchantId: string,
): Promise<{ id: string; name: string; channel: Channel }[]> {
  const rows = await db()
    .select({ id: gateways.id, name: gateways.name, channel: gateways.channel })
    .from(gateways)
    .where(
      and(
        eq(gateways.merchantId, merchantId),
        eq(gateways.enabled, true),
        eq(gateways.service, 'message'),
        inArray(gateways.channel, [...campaignChannels]),
      ),
    )
    .orderBy(asc(gateways.name), asc(gateways.id))
    .limit(500)
  return rows.map(row => ({ ...row, channel: row.channel as Channel }))
}
