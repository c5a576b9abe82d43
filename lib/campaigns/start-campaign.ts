import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { AppError, type FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { findGatewayOf } from './campaign-gateway.ts'
import { enqueueCampaign } from './enqueue-campaign.ts'
import { lockCampaign, type StoredCampaign } from './lock-campaign.ts'
import { readText } from './prepare-campaign.ts'
import { costOf, priceEstimate } from './price-estimate.ts'
import { readSchedule } from './read-schedule.ts'
import { sameText } from './same-text.ts'
import { startInput } from './schema.ts'

export type StartOutcome =
  | { kind: 'started' }
  | { kind: 'scheduled'; at: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'refused'; reason: 'gone' | 'state' | 'empty' | 'textChanged' | 'gateway' | 'price' }
  | { kind: 'refused'; reason: 'balance'; costMicros: bigint; availableMicros: bigint; currency: string }

/**
 * Starts a prepared campaign, now or at a time: what it will cost by the prices of now is put aside from the wallet in
 * the same transaction, or it does not start.
 */
export async function startCampaign(actor: Actor, id: string, input: unknown): Promise<StartOutcome> {
  const parsed = startInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { quiet, ratePerSecond, scheduledAt } = parsed.data
  // Before the transaction: those that wait for its locks must not keep it from the connections that it needs.
  const gateway = await findGatewayOf(actor.merchantId, id)
  return db().transaction(async (tx): Promise<StartOutcome> => {
    const campaign = await lockCampaign(tx, actor.merchantId, id)
    if (!campaign) return { kind: 'refused', reason: 'gone' }
    if (campaign.status !== 'ready') return { kind: 'refused', reason: 'state' }
    if (campaign.recipients === 0) return { kind: 'refused', reason: 'empty' }
    if (!gateway) return { kind: 'refused', reason: 'gateway' }
    if (!sameText(campaign, await readText(tx, campaign.gatewayId))) {
      return { kind: 'refused', reason: 'textChanged' }
    }
    const { timeZone } = gateway.merchant
    const schedule = readSchedule(scheduledAt, timeZone, new Date())
    if ('error' in schedule) {
      return { kind: 'invalid', errors: [{ field: 'scheduledAt', message: schedule.error }] }
    }
    const costMicros = priceOf(gateway, campaign)
    if (costMicros === undefined) return { kind: 'refused', reason: 'price' }
    const short = await hold(tx, campaign, costMicros)
    if (short) return short
    const { at } = schedule
    await tx
      .update(campaigns)
      .set({
        status: at ? 'scheduled' : 'running',
        ratePerSecond,
        quietFrom: quiet?.from ?? null,
        quietUntil: quiet?.until ?? null,
        timeZone,
        scheduledAt: at,
        startedAt: at ? null : sql`now()`,
        estimateMicros: costMicros,
        heldMicros: costMicros,
        pauseReason: null,
        fence: sql`${campaigns.fence} + 1`,
        leaseUntil: null,
        wakeAt: null,
        updatedAt: sql`now()`,
      })
      .where(eq(campaigns.id, id))
    if (!at) await enqueueCampaign(tx, id)
    await recordChange(tx, actor, {
      action: 'campaign.start',
      subjectId: id,
      after: {
        name: campaign.name,
        recipients: campaign.recipients,
        cost: microsToDecimal(costMicros),
        ratePerSecond,
        quiet,
        scheduledAt: at,
      },
    })
    return at ? { kind: 'scheduled', at } : { kind: 'started' }
  })
}

function priceOf(gateway: ConfiguredGateway, campaign: StoredCampaign): bigint | undefined {
  try {
    return costOf(priceEstimate(gateway, campaign.estimate ?? []))
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** Takes the money out of the wallet, if there is as much. */
async function hold(tx: Tx, campaign: StoredCampaign, costMicros: bigint): Promise<StartOutcome | undefined> {
  const { merchantId, currency } = campaign
  const [wallet] = await tx
    .select()
    .from(wallets)
    .where(and(eq(wallets.merchantId, merchantId), eq(wallets.currency, currency)))
    .for('update')
  const availableMicros = (wallet?.availableMicros ?? 0n) + (wallet?.creditLimitMicros ?? 0n)
  if (availableMicros < costMicros) {
    return { kind: 'refused', reason: 'balance', costMicros, availableMicros, currency }
  }
  await tx
    .update(wallets)
    .set({ availableMicros: sql`${wallets.availableMicros} - ${costMicros}` })
    .where(eq(wallets.merchantId, merchantId))
  return undefined
}
