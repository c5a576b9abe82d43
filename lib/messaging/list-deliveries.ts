import { isId, timeOfId } from '#lib/core/id.ts'
import type { DeliveryFilter } from './delivery-filter.ts'
import { type DeliveryRow, readDeliveries } from './read-deliveries.ts'
import { scanDeliveries } from './scan-deliveries.ts'

export interface Place {
  /** Which comes first; the newest, unless said otherwise. */
  sort?: 'newest' | 'oldest'
  /** Only what is older than this delivery, or only what is newer. */
  olderThan?: string | undefined
  newerThan?: string | undefined
}
export interface DeliveryPage {
  items: DeliveryRow[]
  /** Cursors to pass as `olderThan` and `newerThan`; undefined at the ends. */
  older: string | undefined
  newer: string | undefined
  /** The page is not full, because time ran out: everything up to this moment has been looked at. */
  searchedTo: Date | undefined
}

// A look at some hundred thousand rows.
const patienceMs = 1_200

/**
 * One page of a merchant's deliveries. Pages follow the id, so rows that arrive in between neither repeat nor hide
 * others. A filter with few matches may give a page that is not full but goes on: see `searchedTo`.
 */
export async function listDeliveries(
  merchant: { id: string; defaultCountry: string },
  filter: DeliveryFilter & Place,
  limit = 50,
  budgetMs = patienceMs,
): Promise<DeliveryPage> {
  const cursors = { older: readCursor(filter.olderThan), newer: readCursor(filter.newerThan) }
  const oldestFirst = filter.sort === 'oldest'
  const direction = cursors.older ? 'older' : cursors.newer || oldestFirst ? 'newer' : 'older'
  const cursor = cursors[direction]
  const scan = await scanDeliveries(merchant, filter, { direction, cursor, limit: limit + 1, budgetMs })
  const full = scan.ids.length > limit
  const ids = scan.ids.slice(0, limit)
  // The way on: behind the last row shown, or where the search stopped.
  const on = full ? ids.at(-1) : scan.reached
  const back = cursor && ids[0]
  if ((direction === 'newer') !== oldestFirst) ids.reverse()
  return {
    items: await readDeliveries(merchant.id, ids),
    older: direction === 'older' ? on : back,
    newer: direction === 'newer' ? on : back,
    searchedTo: full || !scan.reached ? undefined : timeOfId(scan.reached),
  }
}

function readCursor(text: string | undefined): string | undefined {
  return text !== undefined && isId(text) ? text.toLowerCase() : undefined
}
