import { sql } from '#db/client.ts'
import type { CampaignStatus, PauseReason } from '#db/schema/campaigns.ts'
import { log } from '#lib/core/log.ts'
import { countCampaign } from './count-campaign.ts'
import type { StoredCampaign } from './lock-campaign.ts'
import { readCampaign } from './read-campaign.ts'

export interface Progress {
  status: CampaignStatus
  pauseReason: PauseReason | null
  wakeAt: Date | null
  preparedLine: number
  lines: number
  /** Recipients; those that became deliveries; of these: sent, failed, and not known yet. */
  total: number
  accepted: number
  sent: number
  failed: number
  underWay: number
  /** Left out while sending: they unsubscribed meanwhile. */
  skipped: number
  left: number
  perSecond: number
  secondsLeft: number | null
  /** Reports so far, as of `countedAt`. */
  delivered: number
  undelivered: number
  countedAt: Date | null
  heldMicros: bigint
  chargedMicros: bigint
  currency: string
}

/** A count is as old as this at most, or so many times as long as it takes. */
const countAgeMs = 3_000
const countShare = 200

/**
 * How far a campaign is. What was accepted is exact; what became of it lags by a batch. Reports are counted again when
 * the last count is old, by one of those who ask: at a million recipients every two minutes or so. Codes wait
 * for the processor that counts, so it counts for the two hundredth part of the time at most.
 */
export async function readProgress(merchantId: string, id: string): Promise<Progress | undefined> {
  let campaign = await readCampaign(merchantId, id)
  if (!campaign) return undefined
  if (await claimCount(campaign)) {
    await countCampaign(campaign, { exact: !isWorkedAt(campaign) }).catch((error: unknown) => {
      log().warn({ err: error, campaign: id }, 'a campaign could not be counted')
    })
    campaign = (await readCampaign(merchantId, id)) ?? campaign
  }
  return toProgress(campaign)
}

function toProgress(campaign: StoredCampaign): Progress {
  const { accepted, skipped, recipients: total, counts, pace, status } = campaign
  const { status: _, ...same } = campaign
  const known = counts?.statuses ?? {}
  const delivered = (known.DELIVERED ?? 0) + (known.Verified ?? 0)
  const undelivered = (known.UNDELIVERED ?? 0) + (known.REJECTED ?? 0)
  // What is reported was sent, also while the count of what was sent is a batch behind.
  const sent = Math.min(Math.max(campaign.sent, delivered + undelivered), accepted)
  const failed = Math.min(campaign.failed, accepted - sent)
  const left = total - accepted - skipped
  return {
    status,
    pauseReason: same.pauseReason,
    wakeAt: same.wakeAt,
    preparedLine: same.preparedLine,
    lines: same.lines,
    total,
    accepted,
    sent,
    failed,
    underWay: accepted - sent - failed,
    skipped,
    left,
    perSecond: status === 'running' ? pace : 0,
    secondsLeft: status === 'running' && pace > 0 ? Math.ceil(left / pace) : null,
    delivered,
    undelivered,
    countedAt: same.countedAt,
    heldMicros: same.heldMicros,
    chargedMicros: BigInt(counts?.chargedMicros ?? 0),
    currency: same.currency,
  }
}

/** Whether it is ours to count: of many who look at a campaign, one counts. */
async function claimCount(campaign: StoredCampaign): Promise<boolean> {
  const { id, startedAt, countedAt, countMs, endedAt, updatedAt } = campaign
  if (!startedAt || campaign.accepted === 0) return false
  const ageMs = Math.max(countAgeMs, countShare * countMs)
  const settled = endedAt && countedAt && countedAt.getTime() - endedAt.getTime() > reportDaysMs
  if (settled || (countedAt && Date.now() - countedAt.getTime() < ageMs && countedAt > updatedAt))
    return false
  const rows = await sql()`
    update campaigns set counted_at = now() where id = ${id}
      and date_trunc('milliseconds', counted_at) is not distinct from ${countedAt?.toISOString() ?? null}::timestamptz
    returning id`
  return rows.length > 0
}

/** No report is waited for any longer. */
const reportDaysMs = 7 * 24 * 60 * 60 * 1000

function isWorkedAt({ status, leaseUntil }: StoredCampaign): boolean {
  return status === 'running' && leaseUntil !== null
}
