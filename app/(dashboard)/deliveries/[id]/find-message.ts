import { renderCampaignMessage } from '#lib/campaigns/render-campaign-message.ts'
import type { Delivery } from '#lib/messaging/get-delivery.ts'
import { findContent, type MessageContent } from '#lib/messaging/message-content.ts'

/** What a merchant's message said, or undefined once that is erased. Of a campaign's it is made anew. */
export async function findMessage(delivery: Delivery): Promise<MessageContent | undefined> {
  const { id, merchantId, campaignId, campaignTurn } = delivery
  if (campaignId === null || campaignTurn === null) return findContent(id)
  const said = await renderCampaignMessage(merchantId, campaignId, campaignTurn)
  return said && { ...said, files: [] }
}
