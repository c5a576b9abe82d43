import { db, sql } from '#db/client.ts'
import { enqueueCampaign } from './enqueue-campaign.ts'

/**
 * Starts scheduled campaigns whose time has come, and asks a worker for every campaign that there is something to do
 * for and that nobody works at: also after a worker died, once its lease is over. In no order, so that none is always last.
 */
export async function wakeCampaigns(): Promise<void> {
  await sql()`
    update campaigns set status = 'running', started_at = coalesce(started_at, now()), updated_at = now()
    where status = 'scheduled' and scheduled_at <= now()`
  const idle = await sql()<{ id: string }[]>`
    select id from campaigns
    where status in ('preparing', 'running') and (lease_until is null or lease_until < now())
      and (wake_at is null or wake_at <= now())
    order by random() limit 100`
  for (const { id } of idle) await enqueueCampaign(db(), id)
}
