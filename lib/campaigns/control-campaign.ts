import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { type CampaignStatus, campaigns } from '#db/schema/campaigns.ts'
import type { AuditAction } from '#lib/audit/actions.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { findGatewayOf } from './campaign-gateway.ts'
import { endCampaign } from './end-campaign.ts'
import { enqueueCampaign } from './enqueue-campaign.ts'
import { lockCampaign, type StoredCampaign } from './lock-campaign.ts'

export type Controlled = { kind: 'done' } | { kind: 'refused'; reason: 'gone' | 'state' | 'gateway' }

interface Control {
  action: AuditAction
  from: readonly CampaignStatus[]
  /** Why it cannot be done, whatever the status. */
  refusal?: 'gateway' | undefined
  /** Changes the locked campaign. */
  change: (tx: Tx, campaign: StoredCampaign) => Promise<void>
}

/** Nobody is sent to from then on, but for whom it is on its way; what is put aside stays so. */
export function pauseCampaign(actor: Actor, id: string): Promise<Controlled> {
  return control(actor, id, {
    action: 'campaign.pause',
    from: ['running', 'scheduled'],
    change: (tx, campaign) =>
      update(tx, campaign, { status: 'paused', pauseReason: 'person', leaseUntil: null, pace: 0 }),
  })
}

/** Goes on with the next recipient, or waits for its time again. */
export async function resumeCampaign(actor: Actor, id: string): Promise<Controlled> {
  const gateway = await findGatewayOf(actor.merchantId, id)
  return control(actor, id, {
    action: 'campaign.resume',
    from: ['paused'],
    refusal: gateway ? undefined : 'gateway',
    change: async (tx, campaign) => {
      const early = campaign.startedAt === null && campaign.scheduledAt && campaign.scheduledAt > new Date()
      const begun = { startedAt: campaign.startedAt ?? new Date() }
      const next = early ? ({ status: 'scheduled' } as const) : ({ status: 'running', ...begun } as const)
      await update(tx, campaign, { ...next, pauseReason: null, leaseUntil: null, wakeAt: null, probes: 0 })
      if (!early) await enqueueCampaign(tx, campaign.id)
    },
  })
}

/** Ends a campaign for good; what is left of the money put aside returns at once. */
export function cancelCampaign(actor: Actor, id: string): Promise<Controlled> {
  return control(actor, id, {
    action: 'campaign.cancel',
    from: ['draft', 'preparing', 'ready', 'scheduled', 'running', 'paused'],
    change: (tx, campaign) => endCampaign(tx, campaign, 'cancelled'),
  })
}

/** Forgets a campaign that was never started; its lines are deleted by the worker. */
export function deleteCampaign(actor: Actor, id: string): Promise<Controlled> {
  return control(actor, id, {
    action: 'campaign.delete',
    from: ['draft', 'preparing', 'ready'],
    // What is `uploading` nobody sees, and what is old of that the worker clears away.
    change: (tx, campaign) => update(tx, campaign, { status: 'uploading', updatedAt: new Date(0) }),
  })
}

async function control(
  actor: Actor,
  id: string,
  { action, from, refusal, change }: Control,
): Promise<Controlled> {
  return db().transaction(async (tx): Promise<Controlled> => {
    const campaign = await lockCampaign(tx, actor.merchantId, id)
    if (!campaign) return { kind: 'refused', reason: 'gone' }
    if (!from.includes(campaign.status)) return { kind: 'refused', reason: 'state' }
    if (refusal) return { kind: 'refused', reason: refusal }
    await change(tx, campaign)
    await recordChange(tx, actor, { action, subjectId: id, after: { name: campaign.name } })
    return { kind: 'done' }
  })
}

async function update(
  tx: Tx,
  { id }: StoredCampaign,
  changes: Partial<typeof campaigns.$inferInsert>,
): Promise<void> {
  await tx
    .update(campaigns)
    .set({ updatedAt: new Date(), ...changes, fence: sql`${campaigns.fence} + 1` })
    .where(eq(campaigns.id, id))
}
