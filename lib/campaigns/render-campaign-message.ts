import type { RenderedMessage } from '#lib/messaging/render-message.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { readAfter } from './chunks.ts'
import { readCampaign } from './read-campaign.ts'
import { renderRow } from './render-row.ts'
import { textOf } from './text-of.ts'
import { unsubscription } from './unsubscribe-link.ts'

/**
 * What a campaign said to the recipient of a line, rendered anew from its file; undefined once that is erased. The link
 * that ends a subscription is not the recipient's own, so that nobody here follows it by accident.
 */
export async function renderCampaignMessage(
  merchantId: string,
  campaignId: string,
  line: number,
): Promise<RenderedMessage | undefined> {
  const campaign = await readCampaign(merchantId, campaignId)
  const [record] = campaign?.mapping ? await readAfter(campaignId, line - 1) : []
  if (!campaign?.mapping || record?.line !== line) return undefined
  const gateway = await findCampaignGateway(merchantId, campaign.gatewayId)
  const leave = gateway && unsubscription(gateway)
  return renderRow(textOf(campaign), campaign.mapping, record.cells, leave)
}
