import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { gateways } from '#db/schema/gateways.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { findGatewayOf } from './campaign-gateway.ts'
import { checkMapping } from './check-mapping.ts'
import { enqueueCampaign } from './enqueue-campaign.ts'
import { findTags } from './find-tags.ts'
import { lockCampaign } from './lock-campaign.ts'

export type PrepareOutcome =
  | { kind: 'preparing' }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'refused'; reason: 'gone' | 'state' | 'gateway' }

/**
 * Stores which column is what, keeps the gateway's text as it is now, and lets the worker go through the file: until
 * that is done the campaign is `preparing`, then `ready`. May be done again until it is started.
 */
export async function prepareCampaign(actor: Actor, id: string, mapping: unknown): Promise<PrepareOutcome> {
  // Before the transaction: those that wait for its locks must not keep it from the connections that it needs.
  const gateway = await findGatewayOf(actor.merchantId, id)
  return db().transaction(async tx => {
    const campaign = await lockCampaign(tx, actor.merchantId, id)
    if (!campaign) return { kind: 'refused', reason: 'gone' }
    if (campaign.status !== 'draft' && campaign.status !== 'ready')
      return { kind: 'refused', reason: 'state' }
    if (!gateway) return { kind: 'refused', reason: 'gateway' }
    const text = await readText(tx, campaign.gatewayId)
    const checked = checkMapping(mapping, campaign.columns, findTags(text))
    if (checked.kind === 'invalid') return checked
    await tx
      .update(campaigns)
      .set({
        ...text,
        mapping: checked.mapping,
        status: 'preparing',
        preparedLine: 0,
        recipients: 0,
        segments: 0,
        invalid: 0,
        duplicates: 0,
        suppressed: 0,
        estimate: null,
        estimateMicros: null,
        fence: sql`${campaigns.fence} + 1`,
        leaseUntil: null,
        wakeAt: null,
        updatedAt: new Date(),
      })
      .where(eq(campaigns.id, id))
    await enqueueCampaign(tx, id)
    await recordChange(tx, actor, {
      action: 'campaign.prepare',
      subjectId: id,
      after: { name: campaign.name, mapping: checked.mapping },
    })
    return { kind: 'preparing' }
  })
}

/** A gateway's text as it is stored, not as some cache has it. */
export async function readText(tx: Tx, gatewayId: string) {
  const [text] = await tx
    .select({
      subject: gateways.subject,
      message: gateways.message,
      escapeValues: gateways.escapeValues,
    })
    .from(gateways)
    .where(eq(gateways.id, gatewayId))
  return text ?? { subject: null, message: null, escapeValues: false }
}
