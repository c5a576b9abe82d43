import { eq, sql as text } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { StoredCampaign } from './lock-campaign.ts'

/** Renewed with each batch, and at least every so often; a worker that died is replaced when it is over. */
export const leaseSeconds = 15
export const renewMs = 4_000

/** What became of recipients since it was last told, and how many a second there are. */
export interface Tally {
  sent: number
  failed: number
  pace: number
}
export type Claimed = StoredCampaign & {
  /** Whoever had it before has not let go of it. */
  takenOver: boolean
}

/** Takes a campaign that there is something to do for and that nobody works at; undefined when there is none. */
export async function claimCampaign(id: string): Promise<Claimed | undefined> {
  const [claim] = await sql()<{ taken_over: boolean }[]>`
    update campaigns set fence = fence + 1, lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where id = ${id} and status in ('preparing', 'running')
      and (lease_until is null or lease_until < clock_timestamp())
      and (wake_at is null or wake_at <= clock_timestamp())
    returning old.lease_until is not null as taken_over`
  if (!claim) return undefined
  const [campaign] = await db().select().from(campaigns).where(eq(campaigns.id, id))
  return campaign && { ...campaign, takenOver: claim.taken_over }
}

/** Keeps a lease for another while; false when it is lost: somebody paused the campaign, or has taken it over. */
export async function renewLease({ id, fence }: Claimed, tally?: Tally): Promise<boolean> {
  const { sent = 0, failed = 0, pace } = tally ?? {}
  const rows = await sql()`
    update campaigns set lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
      sent = sent + ${sent}, failed = failed + ${failed}, pace = coalesce(${pace ?? null}::real, pace)
    where id = ${id} and fence = ${fence} and status in ('preparing', 'running')
    returning id`
  return rows.length > 0
}

/**
 * Lets go of a campaign, for somebody else to go on at once or from `at`. The tally counts also when the lease is lost:
 * what was under way then has ended.
 */
export async function releaseLease(
  { id, fence }: Claimed,
  {
    at,
    probes = 0,
    tally,
  }: { at?: Date | undefined; probes?: number | undefined; tally?: Tally | undefined },
): Promise<void> {
  const mine = text`${campaigns.fence} = ${fence} and ${campaigns.status} in ('preparing', 'running')`
  await db()
    .update(campaigns)
    .set({
      leaseUntil: text`case when ${mine} then null else ${campaigns.leaseUntil} end`,
      wakeAt: text`case when ${mine} then ${at?.toISOString() ?? null}::timestamptz else ${campaigns.wakeAt} end`,
      probes: text`case when ${mine} then ${probes}::int else ${campaigns.probes} end`,
      sent: text`${campaigns.sent} + ${tally?.sent ?? 0}`,
      failed: text`${campaigns.failed} + ${tally?.failed ?? 0}`,
    })
    .where(eq(campaigns.id, id))
}
