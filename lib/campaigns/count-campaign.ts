import { eq, sql as text } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { firstIdAt } from '#lib/core/id.ts'

/** Ids are made by processes whose clocks differ. */
const clockSkewMs = 60_000

interface Counted {
  status: string
  amount: number
  charged: string
}

/**
 * Counts a campaign's deliveries by status, and stores that with how long it took. `exact`: nobody is sending it now, so
 * what was sent and what failed is stored too, whatever a process that died has not told.
 */
export async function countCampaign(
  { id, startedAt }: { id: string; startedAt: Date | null },
  { exact }: { exact: boolean },
): Promise<void> {
  if (!startedAt) return
  const begun = performance.now()
  const rows = await sql()<Counted[]>`
    select status, count(*)::int as amount, coalesce(sum(charged_micros), 0)::text as charged from deliveries
    where campaign_id = ${id} and id >= ${firstIdAt(startedAt.getTime() - clockSkewMs)} group by status`
  const statuses = Object.fromEntries(rows.map(({ status, amount }) => [status, amount]))
  const charged = rows.reduce((sum, row) => sum + BigInt(row.charged), 0n)
  const { PROCESSING: open = 0, ERROR: failed = 0 } = statuses
  const sent = rows.reduce((sum, { amount }) => sum + amount, 0) - open - failed
  await db()
    .update(campaigns)
    .set({
      counts: { statuses, chargedMicros: charged.toString() },
      countedAt: text`now()`,
      countMs: Math.ceil(performance.now() - begun),
      ...(exact ? { sent, failed } : {}),
    })
    .where(eq(campaigns.id, id))
}
