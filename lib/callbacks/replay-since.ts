import { db, sql } from '#db/client.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { firstIdAt } from '#lib/core/id.ts'
import type { ReplayChoice } from './choices.ts'
import { findEndpoint } from './list-endpoints.ts'

export type ReplaySinceOutcome =
  | { kind: 'queued'; count: number }
  /** The endpoint is off: nothing is sent there. */
  | { kind: 'off' }
  /** The merchant has no such endpoint. */
  | { kind: 'gone' }

const batch = 5_000

/**
 * Sends again what an endpoint should have got since a moment, each under its own webhook-id: with `stuck` what was
 * given up, is held or waits for a further try, with `all` also what got through. Says how many that are.
 */
export async function replaySince(
  actor: Actor,
  endpointId: string,
  since: Date,
  which: ReplayChoice | 'held',
): Promise<ReplaySinceOutcome> {
  const { merchantId } = actor
  const endpoint = await findEndpoint(merchantId, endpointId)
  if (!endpoint) return { kind: 'gone' }
  if (endpoint.disabledAt) return { kind: 'off' }
  let count = which === 'held' ? 0 : await hastenWaiting(merchantId, endpoint.id, since)
  const end = firstIdAt(Date.now() + 1)
  let begin: string | null = firstIdAt(since.getTime() - 1)
  while (begin) {
    const [queued] = await queueBatch({ merchantId, endpointId: endpoint.id, begin, end, which })
    count += queued?.count ?? 0
    begin = queued?.last ?? null
  }
  if (count > 0) await noteReplay(actor, endpoint.id, { since: since.toISOString(), which, count })
  return { kind: 'queued', count }
}

/** What waits for a further try gets it now; what is being sent at this moment has its lease and is left alone. */
async function hastenWaiting(merchantId: string, endpointId: string, since: Date): Promise<number> {
  let all = 0
  let some: number
  do {
    const rows = await sql()`
      update callbacks set due_at = now(), tries = 0 where id in (
        select id from callbacks
        where endpoint_id = ${endpointId} and merchant_id = ${merchantId} and id >= ${firstIdAt(since.getTime())}
          and state = 'pending' and due_at > now() + interval '2 minutes'
        limit ${batch} for update skip locked
      )`
    some = rows.count
    all += some
  } while (some === batch)
  return all
}

interface Batch {
  merchantId: string
  endpointId: string
  begin: string
  end: string
  which: ReplayChoice | 'held'
}

function queueBatch({ merchantId, endpointId, begin, end, which }: Batch) {
  const query = sql()
  const states = {
    held: query`state = 'held'`,
    stuck: query`state in ('failed', 'held')`,
    all: query`state in ('failed', 'held', 'delivered')`,
  }
  return query<{ count: number; last: string | null }[]>`
    with chosen as materialized (
      select id from callbacks
      where endpoint_id = ${endpointId} and merchant_id = ${merchantId} and id > ${begin} and id < ${end}
        and ${states[which]}
      order by id limit ${batch} for update
    ), queued as (
      update callbacks c set state = 'pending', due_at = now(), tries = 0
      from chosen where c.id = chosen.id and c.id > ${begin} and c.id < ${end}
    )
    select count(*)::integer as count,
      case when count(*) = ${batch} then (array_agg(id order by id desc))[1] end as last
    from chosen`
}

function noteReplay(actor: Actor, subjectId: string, after: Record<string, unknown>): Promise<void> {
  return db().transaction(tx => recordChange(tx, actor, { action: 'callback.replaySince', subjectId, after }))
}
