import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackAttempts, callbackEndpoints } from '#db/schema/callbacks.ts'
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
  return readEndpoints(merchantId, kind && eq(callbackEndpoints.kind, kind))
}

/** One endpoint of a merchant; undefined also when it is another merchant's. */
export async function findEndpoint(merchantId: string, id: string): Promise<Endpoint | undefined> {
  if (!isId(id)) return undefined
  const [found] = await readEndpoints(merchantId, eq(callbackEndpoints.id, id))
  return found
}

/** Of the callbacks of its last day, and its newest attempt. */
type Day = Pick<Endpoint, 'tried' | 'delivered' | 'stuck' | 'last'>

async function readEndpoints(merchantId: string, which?: SQL): Promise<Endpoint[]> {
  const found = await db()
    .select({
      id: callbackEndpoints.id,
      kind: callbackEndpoints.kind,
      url: callbackEndpoints.url,
      events: sql<CallbackEvent[]>`${callbackEndpoints.events}`,
      maskCode: callbackEndpoints.maskCode,
      previousSecretUntil: callbackEndpoints.previousSecretUntil,
      failingSince: callbackEndpoints.failingSince,
      disabledAt: callbackEndpoints.disabledAt,
      disabledFor: callbackEndpoints.disabledFor,
      createdAt: callbackEndpoints.createdAt,
      updatedAt: callbackEndpoints.updatedAt,
    })
    .from(callbackEndpoints)
    .where(and(eq(callbackEndpoints.merchantId, merchantId), which))
    .orderBy(asc(callbackEndpoints.id))
  return Promise.all(found.map(async endpoint => ({ ...endpoint, ...(await readDay(endpoint.id)) })))
}

async function readDay(endpointId: string): Promise<Day> {
  const dayAgo = firstIdAt(Date.now() - 86_400_000)
  const [[day], [last]] = await Promise.all([
    db().execute<Omit<Day, 'last'>>(sql`
      select count(*) filter (where attempts > 0)::integer as tried,
        count(*) filter (where state = 'delivered')::integer as delivered,
        exists (
          select from callbacks where endpoint_id = ${endpointId} and state in ('failed', 'held')
        ) as stuck
      from (
        select attempts, state from callbacks where endpoint_id = ${endpointId} and id >= ${dayAgo}
        order by id desc limit 1000
      ) newest`),
    db()
      .select({
        at: callbackAttempts.at,
        outcome: callbackAttempts.outcome,
        answerStatus: callbackAttempts.answerStatus,
      })
      .from(callbackAttempts)
      .where(
        sql`${callbackAttempts.callbackId} = any (array(
          select id from callbacks where endpoint_id = ${endpointId} order by id desc limit 20))`,
      )
      .orderBy(desc(callbackAttempts.at))
      .limit(1),
  ])
  return { ...(day ?? { tried: 0, delivered: 0, stuck: false }), last: last ?? null }
}
