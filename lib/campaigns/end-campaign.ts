import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Claimed, Tally } from './lease.ts'
import type { StoredCampaign } from './lock-campaign.ts'
import type { SliceEnd } from './slice.ts'

/** Ends a campaign whose row is locked, and gives back what is left of its hold. */
export async function endCampaign(
  tx: Tx,
  campaign: Pick<StoredCampaign, 'id' | 'merchantId' | 'heldMicros'>,
  status: 'finished' | 'cancelled',
  tally: Pick<Tally, 'sent' | 'failed'> = { sent: 0, failed: 0 },
): Promise<void> {
  await tx
    .update(campaigns)
    .set({
      status,
      heldMicros: 0n,
      pauseReason: null,
      leaseUntil: null,
      wakeAt: null,
      pace: 0,
      sent: sql`${campaigns.sent} + ${tally.sent}`,
      failed: sql`${campaigns.failed} + ${tally.failed}`,
      endedAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .where(eq(campaigns.id, campaign.id))
  if (campaign.heldMicros === 0n) return
  await tx
    .update(wallets)
    .set({ availableMicros: sql`${wallets.availableMicros} + ${campaign.heldMicros}` })
    .where(eq(wallets.merchantId, campaign.merchantId))
}

/** Ends a campaign whose last recipient has had its turn, if it is still ours. */
export async function finishCampaign({ id, fence }: Claimed, tally: Tally): Promise<SliceEnd> {
  await db().transaction(async tx => {
    const [campaign] = await tx
      .select()
      .from(campaigns)
      .where(and(eq(campaigns.id, id), eq(campaigns.fence, fence), eq(campaigns.status, 'running')))
      .for('update')
    if (campaign) await endCampaign(tx, campaign, 'finished', tally)
  })
  return { kind: 'ended' }
}
