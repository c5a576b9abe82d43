import { eq } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { merchants, recipientErasures } from '#db/schema/index.ts'
import { firstIdAt } from '#lib/core/id.ts'

const dayMs = 24 * 60 * 60 * 1000
const batchSize = 1000

/**
 * Masks the recipients of deliveries older than their merchant keeps them, for good, and forgets what vendors
 * reported of them word for word. Their HMAC stays, so a whole number still finds them. Safe to repeat.
 */
export async function eraseRecipients(now = Date.now()): Promise<void> {
  const kept = await db()
    .select({ id: merchants.id, days: merchants.recipientDays, erasedUntil: recipientErasures.erasedUntil })
    .from(merchants)
    .leftJoin(recipientErasures, eq(recipientErasures.merchantId, merchants.id))
  for (const { id, days, erasedUntil } of kept) {
    const until = now - days * dayMs
    if (erasedUntil && erasedUntil.getTime() >= until) continue
    await eraseBetween(id, erasedUntil?.getTime() ?? 0, until)
    const mark = { erasedUntil: new Date(until) }
    await db()
      .insert(recipientErasures)
      .values({ merchantId: id, ...mark })
      .onConflictDoUpdate({ target: recipientErasures.merchantId, set: mark })
  }
}

async function eraseBetween(merchantId: string, from: number, until: number): Promise<void> {
  const end = firstIdAt(until)
  let begin: string | undefined = firstIdAt(from)
  while (begin) begin = await eraseBatch(merchantId, begin, end)
}

/** Masks the next deliveries; answers where to go on, or undefined at the end. */
async function eraseBatch(merchantId: string, begin: string, end: string): Promise<string | undefined> {
  const [batch] = await sql()<{ next: string | null }[]>`
    with batch as materialized (
      select id from deliveries
      where merchant_id = ${merchantId} and id >= ${begin} and id < ${end} order by id limit ${batchSize + 1}
    ), masked as (
      update deliveries d set recipient = case
        when d.recipient like '_%@%' then regexp_replace(d.recipient, '^(.).*(@[^@]*)$', '\\1•••\\2')
        else left(d.recipient, greatest(3, length(d.recipient) - 8)) || '•••' || right(d.recipient, 4) end
      from batch
      where d.id = batch.id and d.id >= ${begin} and d.id < ${end} and d.recipient not like '%•••%'
    ), forgotten as (
      update delivery_events e set data = null
      from batch
      where e.delivery_id = batch.id and e.delivery_id >= ${begin} and e.delivery_id < ${end}
        and e.data is not null
    )
    select id as next from batch order by id offset ${batchSize}`
  return batch?.next ?? undefined
}
