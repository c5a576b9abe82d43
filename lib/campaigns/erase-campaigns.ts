import { sql } from '#db/client.ts'

const rowsPerDelete = 20_000
/** A draft that nobody touched for so long goes. */
const draftDays = 30
/** Where messages are kept until their end: the end of some is never reported. */
const endDaysMax = 7
/** Longer than an upload may take. */
const uploadHours = 6

/**
 * Erases the lines and recipients of campaigns for good: of ended ones after the days that their merchant keeps
 * messages, or once all their deliveries have ended; of drafts nobody touches; and whatever broken uploads left.
 */
export async function eraseCampaigns(): Promise<void> {
  const due = await sql()<{ id: string }[]>`
    select c.id from campaigns c join merchants m on m.id = c.merchant_id
    where c.erased_at is null and c.status in ('finished', 'cancelled') and (
      c.ended_at < now() - make_interval(days => coalesce(m.message_days, ${endDaysMax}))
      or m.message_days is null and c.ended_at < now() - interval '1 minute' and not exists (
        select from deliveries d where d.campaign_id = c.id and d.status in ('PROCESSING', 'SENT')))
    order by c.updated_at limit 100`
  for (const { id } of due) {
    await eraseLines(id)
    await sql()`update campaigns set erased_at = now() where id = ${id}`
  }
  const drafts = await sql()<{ id: string }[]>`
    select id from campaigns where erased_at is null and (
      status = 'uploading' and updated_at < now() - make_interval(hours => ${uploadHours})
      or status in ('draft', 'ready') and updated_at < now() - make_interval(days => ${draftDays}))
    limit 100`
  for (const { id } of drafts) {
    await sql()`update campaigns set status = 'uploading', updated_at = 'epoch' where id = ${id}
      and status in ('uploading', 'draft', 'ready')`
    await eraseLines(id)
    await sql()`delete from campaigns where id = ${id} and status = 'uploading' and updated_at = 'epoch'`
  }
}

async function eraseLines(campaignId: string): Promise<void> {
  const tables = [
    ['campaign_recipients', 'line'],
    ['campaign_rejects', 'line'],
    ['campaign_chunks', 'first_line'],
  ] as const
  for (const [table, key] of tables) {
    const name = sql()(table)
    const line = sql()(key)
    for (let deleted = rowsPerDelete; deleted === rowsPerDelete; ) {
      const rows = await sql()`
        delete from ${name} where campaign_id = ${campaignId} and ${line} in (
          select ${line} from ${name} where campaign_id = ${campaignId} order by ${line} limit ${rowsPerDelete})`
      deleted = rows.count
    }
  }
}
