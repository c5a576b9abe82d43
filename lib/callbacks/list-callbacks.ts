import { and, desc, eq, inArray } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { callbacks } from '#db/schema/callbacks.ts'
import { firstIdAt, isId, timeOfId } from '#lib/core/id.ts'

export interface CallbackFilter {
  state?: string | undefined
  event?: string | undefined
  deliveryId?: string | undefined
  /** From this moment on, and before that one. */
  from?: Date | undefined
  until?: Date | undefined
  /** Only what is older than this callback, or only what is newer. */
  olderThan?: string | undefined
  newerThan?: string | undefined
}

export interface CallbackRow {
  id: string
  deliveryId: string | null
  event: string
  state: 'pending' | 'delivered' | 'failed' | 'held'
  attempts: number
  /** When it is sent next; null: it is not. */
  dueAt: Date | null
  createdAt: Date
}

export interface CallbackPage {
  items: CallbackRow[]
  /** Cursors to pass as `olderThan` and `newerThan`; undefined at the ends. */
  older: string | undefined
  newer: string | undefined
  /** The page is not full though there are more: everything up to this moment has been looked at. */
  searchedTo: Date | undefined
}

// A look at so many rows takes some ten milliseconds.
const lookedAt = 20_000

/**
 * One page of an endpoint's callbacks, the newest first. Pages follow the id, so callbacks that come in between neither
 * repeat nor hide others. Few matches among many may give a page that is not full but goes on: see `searchedTo`.
 */
export async function listCallbacks(
  merchantId: string,
  endpointId: string,
  filter: CallbackFilter = {},
  limit = 50,
): Promise<CallbackPage> {
  const { state = '', event = '', deliveryId, from, until } = filter
  const query = sql()
  const olderThan = readCursor(filter.olderThan)
  const newerThan = olderThan ? undefined : readCursor(filter.newerThan)
  const order = newerThan ? query`asc` : query`desc`
  if (deliveryId && !isId(deliveryId))
    return { items: [], older: undefined, newer: undefined, searchedTo: undefined }
  const among = deliveryId ? query`and delivery_id = ${deliveryId}` : query``
  // These have an index of their own: the others are looked through.
  const stuck = state === 'failed' || state === 'held'
  const within = stuck ? query`and state in ('failed', 'held')` : query``
  const [block] = await query<{ looked: number; last: string | null; items: string[] | null }[]>`
    with block as materialized (
      select id, (${state} = '' or state = ${state}) and (${event} = '' or event = ${event}) as hit
      from callbacks
      where endpoint_id = ${endpointId} and merchant_id = ${merchantId} ${among} ${within}
        and id >= ${from ? firstIdAt(from.getTime()) : lowest} and id < ${until ? firstIdAt(until.getTime()) : highest}
        and id < ${olderThan ?? highest} and id > ${newerThan ?? lowest}
      order by id ${order} limit ${state || event ? lookedAt : limit + 1}
    )
    select (select count(*)::integer from block) as looked,
      (select id from block order by id ${newerThan ? query`desc` : query`asc`} limit 1) as last,
      array(select id from block where hit order by id ${order} limit ${limit + 1}) as items`
  const found = block?.items ?? []
  const ids = found.slice(0, limit)
  const cut = found.length <= limit && block?.looked === lookedAt ? (block.last ?? undefined) : undefined
  const on = found.length > limit ? ids.at(-1) : cut
  if (newerThan) ids.reverse()
  return {
    items: await readCallbacks(merchantId, ids),
    older: newerThan ? (ids.at(-1) ?? newerThan) : on,
    newer: newerThan ? (found.length > limit ? ids[0] : cut) : olderThan && ids[0],
    searchedTo: cut ? timeOfId(cut) : undefined,
  }
}

const lowest = '00000000-0000-0000-0000-000000000000'
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

function readCursor(text: string | undefined): string | undefined {
  return text !== undefined && isId(text) ? text.toLowerCase() : undefined
}

/** What a list shows of a callback. */
export const callbackColumns = {
  id: callbacks.id,
  deliveryId: callbacks.deliveryId,
  event: callbacks.event,
  state: callbacks.state,
  attempts: callbacks.attempts,
  dueAt: callbacks.dueAt,
  createdAt: callbacks.createdAt,
}

function readCallbacks(merchantId: string, ids: string[]): Promise<CallbackRow[]> {
  return db()
    .select(callbackColumns)
    .from(callbacks)
    .where(and(eq(callbacks.merchantId, merchantId), inArray(callbacks.id, ids)))
    .orderBy(desc(callbacks.id))
}
