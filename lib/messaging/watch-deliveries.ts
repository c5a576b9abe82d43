import { log } from '#lib/core/log.ts'
import type { DeliveryFilter } from './delivery-filter.ts'
import { listDeliveries } from './list-deliveries.ts'
import { type DeliveryRow, readDeliveries } from './read-deliveries.ts'
import { scanDeliveries } from './scan-deliveries.ts'

interface Merchant {
  id: string
  defaultCountry: string
}
export interface News {
  /** New rows and rows that changed, the newest first. */
  rows: DeliveryRow[]
  /** Rows that the filter no longer lets through. */
  gone: string[]
}
type Listener = (news: News) => void
interface Watch {
  listeners: Set<Listener>
  shown: Map<string, DeliveryRow>
  timer: NodeJS.Timeout | undefined
  started: Promise<void>
}

const rowsMax = 50
const busyMs = 1_000
const idleMs = 5_000
// How far back a delivery may begin to match: a merchant's newest ones, in one cheap look.
const recentMs = 30 * 60_000
const lookMs = 200

const watches = new Map<string, Watch>()

/**
 * Tells what becomes of the newest 50 deliveries of a filter, first what they are now. However many listen to the
 * same, one poll serves them; while nothing happens it slows down. Returns how to stop listening.
 */
export function watchDeliveries(merchant: Merchant, wanted: DeliveryFilter, listener: Listener): () => void {
  const filter = { ...wanted, from: roundDown(wanted.from) }
  const key = JSON.stringify([merchant.id, merchant.defaultCountry, filter])
  const watch = watches.get(key) ?? begin(key, merchant, filter)
  void watch.started.then(() => {
    if (watch.listeners.has(listener)) listener({ rows: [...watch.shown.values()], gone: [] })
  })
  watch.listeners.add(listener)
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size > 0) return
    clearTimeout(watch.timer)
    if (watches.get(key) === watch) watches.delete(key)
  }
}

/** "The last 24 hours" begins at another moment for everybody who opens it: it begins a little earlier for all. */
function roundDown(from: Date | undefined): Date | undefined {
  return from && new Date(Math.floor(from.getTime() / recentMs) * recentMs)
}

function begin(key: string, merchant: Merchant, filter: DeliveryFilter): Watch {
  const first = listDeliveries(merchant, filter, rowsMax).then(
    ({ items }) => {
      watch.shown = toMap(items)
    },
    (error: unknown) => log().warn({ err: error }, 'live deliveries could not be read'),
  )
  const watch: Watch = { listeners: new Set(), shown: new Map(), timer: undefined, started: first }
  watches.set(key, watch)
  let pauseMs = busyMs
  const poll = async () => {
    try {
      const changed = tell(watch, await look(merchant, filter, watch.shown))
      pauseMs = changed ? busyMs : Math.min(idleMs, pauseMs * 1.25)
    } catch (error) {
      log().warn({ err: error }, 'live deliveries could not be read')
      pauseMs = idleMs
    }
    schedule()
  }
  const schedule = () => {
    if (watches.get(key) === watch) watch.timer = setTimeout(() => void poll(), pauseMs)
  }
  void first.then(schedule)
  return watch
}

/** What the list is now: the newest that match, and of those shown before the ones that still do. */
async function look(merchant: Merchant, filter: DeliveryFilter, shown: Map<string, DeliveryRow>) {
  const from = new Date(Math.max(filter.from?.getTime() ?? 0, Date.now() - recentMs))
  const newest = await scanDeliveries(
    merchant,
    { ...filter, from },
    { direction: 'older', limit: rowsMax, budgetMs: lookMs },
  )
  const still = await scanDeliveries(
    merchant,
    { ...filter, ids: [...shown.keys()] },
    { direction: 'older', limit: rowsMax },
  )
  const ids = [...new Set([...newest.ids, ...still.ids])].sort().reverse().slice(0, rowsMax)
  return { rows: await readDeliveries(merchant.id, ids), still: new Set(still.ids) }
}

/** Compares with what was told before; returns whether there was anything new. */
function tell(watch: Watch, { rows, still }: { rows: DeliveryRow[]; still: Set<string> }): boolean {
  const changed = rows.filter(row => fingerprint(row) !== fingerprint(watch.shown.get(row.id)))
  const gone = [...watch.shown.keys()].filter(id => !still.has(id))
  watch.shown = toMap(rows)
  if (changed.length === 0 && gone.length === 0) return false
  for (const listener of watch.listeners) listener({ rows: changed, gone })
  return true
}

function toMap(rows: DeliveryRow[]): Map<string, DeliveryRow> {
  return new Map(rows.map(row => [row.id, row]))
}

function fingerprint(row: DeliveryRow | undefined): string {
  return JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
