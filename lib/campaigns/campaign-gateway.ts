import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { isId } from '#lib/core/id.ts'
import { type ConfiguredGateway, findGateway } from '#lib/gateways/find-gateway.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { readCampaign } from './read-campaign.ts'

/** Channels whose text is the merchant's own. */
export const campaignChannels: readonly Channel[] = ['SMS', 'WA_LONG_NUMBER', 'EMAIL']

/** A merchant's gateway with all that a send needs, from the process's cache; undefined when it sends no campaigns now. */
export async function findCampaignGateway(
  merchantId: string,
  gatewayId: string,
): Promise<ConfiguredGateway | undefined> {
  if (!isId(gatewayId)) return undefined
  const [row] = await db()
    .select({ key: gateways.key })
    .from(gateways)
    .where(and(eq(gateways.id, gatewayId), eq(gateways.merchantId, merchantId)))
  const gateway = row && (await findGateway(row.key))
  const fit =
    gateway?.enabled &&
    gateway.service === 'message' &&
    campaignChannels.includes(gateway.channel) &&
    gateway.merchant.status === 'active' &&
    gateway.routes.length > 0
  return fit ? gateway : undefined
}

/** The same of a campaign. */
export async function findGatewayOf(
  merchantId: string,
  campaignId: string,
): Promise<ConfiguredGateway | undefined> {
  const campaign = await readCampaign(merchantId, campaignId)
  return campaign && findCampaignGateway(merchantId, campaign.gatewayId)
}
