import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { AppError } from '#lib/core/error.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { readText } from './prepare-campaign.ts'
import { costOf, type PricedGroup, priceEstimate } from './price-estimate.ts'
import { readCampaign } from './read-campaign.ts'
import { sameText } from './same-text.ts'

export interface Estimate {
  groups: PricedGroup[]
  recipients: number
  segments: number
  costMicros: bigint
  currency: string
  /** What the wallet may still spend, its credit included. */
  availableMicros: bigint
  sufficient: boolean
  /** The gateway's text is another one than what was prepared. */
  textChanged: boolean
}

/** What a prepared campaign would cost with the prices of now; undefined when it is not prepared or cannot be sent. */
export async function estimateCampaign(merchantId: string, id: string): Promise<Estimate | undefined> {
  const campaign = await readCampaign(merchantId, id)
  if (!campaign?.estimate) return undefined
  const [gateway, text, [wallet]] = await Promise.all([
    findCampaignGateway(merchantId, campaign.gatewayId),
    readText(db(), campaign.gatewayId),
    db().select().from(wallets).where(eq(wallets.merchantId, merchantId)),
  ])
  if (!gateway) return undefined
  try {
    const groups = priceEstimate(gateway, campaign.estimate)
    const costMicros = costOf(groups)
    const availableMicros = (wallet?.availableMicros ?? 0n) + (wallet?.creditLimitMicros ?? 0n)
    return {
      groups,
      recipients: campaign.recipients,
      segments: campaign.segments,
      costMicros,
      currency: campaign.currency,
      availableMicros,
      sufficient: costMicros <= availableMicros,
      textChanged: !sameText(campaign, text),
    }
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
