import { sql } from '#db/client.ts'
import { firstIdAt, isId } from '#lib/core/id.ts'
import type { CallbackEvent, EndpointKind } from './choices.ts'

export interface Endpoint {
  id: string
  kind: EndpointKind
  url: string
  events: CallbackEvent[]
  maskCode: boolean
  /** Until then the secret before the present one signs too; in the past, or null: it does not. */
  previousSecretUntil: Date | null
  /** No attempt has succeeded since then. */
  failingSince: Date | null
  disabledAt: Date | null
  disabledFor: 'person' | 'gone' | 'failing' | null
  createdAt: Date
  updatedAt: Date
  /** Of its newest 1000 callbacks of the last 24 hours: those that were tried, and those that got through. */
  tried: number
  delivered: number
  /** Whether some are held, or were given up. */
  stuck: boolean
  /** The newest attempt for its newest callbacks. */
  last: { at: Date; outcome: 'delivered' | 'failed'; answerStatus: number | null } | null
}

/** A merchant's endpoints, of one kind or all, in the order they were made; without their secrets. */
export function listEndpoints(merchantId: string, kind?: EndpointKind): Promise<Endpoint[]> {
  return readEndpoints(merchantId, kind ? sql()`and e.kind = ${kind}` : sql()``)
}

/** One endpoint of a merchant; undefined also when it is another merchant's. */
export async function findEndpoint(merchantId: string, id: string): Promise<Endpoint | undefined> {
  if (!isId(id)) return undefined
  const [found] = await readEndpoints(merchantId, sql()`and e.id = ${id}`)
  return found
}

async function readEndpoints(merchantId: string, which: ReturnType<ReturnType<typeof sql>>) {
  const dayAgo = firstIdAt(Date.now() - 86_400_000)
  const rows = await sql()<Omit<Endpoint, 'last'>[]>`
    select e.id, e.kind, e.url, e.events, e.mask_code as "maskCode",
      e.previous_secret_until as "previousSecretUntil", e.failing_since as "failingSince",
      e.disabled_at as "disabledAt", e.disabled_for as "disabledFor",
      e.created_at as "createdAt", e.updated_at as "updatedAt",
      day.tried, day.delivered, last.at, last.outcome, last.answer_status as "answerStatus",
      exists (select from callbacks c where c.endpoint_id = e.id and c.state in ('failed', 'held')) as stuck
    from callback_endpoints e
    cross join lateral (
      select count(*) filter (where c.attempts > 0)::integer as tried,
        count(*) filter (where c.state = 'delivered')::integer as delivered
      from (
        select attempts, state from callbacks where endpoint_id = e.id and id >= ${dayAgo} order by id desc limit 1000
      ) c
    ) day
    left join lateral (
      select a.at, a.outcome, a.answer_status from callback_attempts a
      where a.callback_id in (
        select id from callbacks where endpoint_id = e.id order by id desc limit 20
      )
      order by a.at desc limit 1
    ) last on true
    where e.merchant_id = ${merchantId} ${which}
    order by e.id`
  return rows.map(row => {
    const { at, outcome, answerStatus, ...endpoint } = row as typeof row & NonNullable<Endpoint['last']>
    return { ...endpoint, last: at ? { at, outcome, answerStatus } : null }
  })
}
