import { sql } from '#db/client.ts'
import type { PauseReason } from '#db/schema/campaigns.ts'
import type { Claimed, Tally } from './lease.ts'
import type { SliceEnd } from './slice.ts'

/** Pauses a running campaign for a reason that somebody has to look at; what is put aside for it stays so. */
export async function pauseItself(
  { id, fence }: Claimed,
  reason: PauseReason,
  tally: Tally,
): Promise<SliceEnd> {
  await sql()`
    update campaigns set status = 'paused', pause_reason = ${reason}, lease_until = null, updated_at = now(), pace = 0,
      probes = 0, sent = sent + ${tally.sent}, failed = failed + ${tally.failed}
    where id = ${id} and fence = ${fence} and status = 'running'`
  return { kind: 'ended' }
}
