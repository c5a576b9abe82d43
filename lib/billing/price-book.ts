import { asc, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import type { PricePeriod } from './price-timeline.ts'
import type { PriceKey } from './read-price.ts'

const lock = 7_261_009
const rowsPerInsert = 1000

/** Prices by product × country × currency, each by start. */
export type PriceBook = Map<string, PricePeriod[]>

export const keyText = ({ productId, country, currency }: PriceKey) =>
  `${productId} ${country ?? ''} ${currency}`

/** Lets one change of the price list follow the other, and says what time it is then. */
export async function lockPriceBook(tx: Tx): Promise<Date> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
  const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`)
  return new Date(row?.now ?? '')
}

/** Every price of these products, past ones included. */
export async function loadPriceBook(tx: Tx, productIds: readonly string[]): Promise<PriceBook> {
  const book: PriceBook = new Map()
  if (productIds.length === 0) return book
  const rows = await tx
    .select()
    .from(prices)
    .where(inArray(prices.productId, [...new Set(productIds)]))
    .orderBy(asc(prices.validFrom))
  for (const { productId, country, currency, ...period } of rows) {
    const key = keyText({ productId, country, currency })
    const periods = book.get(key) ?? []
    book.set(key, [...periods, period])
  }
  return book
}

export interface PriceChanges {
  added: PricePeriod[]
  changed: PricePeriod[]
  removed: PricePeriod[]
}

/** What makes one list of prices into another. */
export function comparePeriods(before: readonly PricePeriod[], after: readonly PricePeriod[]): PriceChanges {
  const old = new Map(before.map(period => [period.id, period]))
  const ids = new Set(after.map(period => period.id))
  return {
    added: after.filter(({ id }) => !old.has(id)),
    changed: after.filter(period => {
      const was = old.get(period.id)
      return was && (was.amountMicros !== period.amountMicros || !sameMoment(was.validTo, period.validTo))
    }),
    removed: before.filter(({ id }) => !ids.has(id)),
  }
}

/** Writes changes. First what makes room, so that at no moment two prices overlap. */
export async function storePrices(tx: Tx, entries: (PriceChanges & { key: PriceKey })[]): Promise<void> {
  const removed = entries.flatMap(entry => entry.removed.map(({ id }) => id))
  if (removed.length > 0) await tx.delete(prices).where(inArray(prices.id, removed))
  const changed = entries.flatMap(entry => entry.changed)
  if (changed.length > 0) {
    const rows = changed.map(({ id, amountMicros, validTo }) => ({
      id,
      amount: String(amountMicros),
      validTo,
    }))
    await tx.execute(sql`
      update ${prices} p set amount_micros = r.amount, valid_to = r."validTo"
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, amount bigint, "validTo" timestamptz)
      where p.id = r.id`)
  }
  const added = entries.flatMap(({ key, added: list }) => list.map(period => ({ ...key, ...period })))
  for (let start = 0; start < added.length; start += rowsPerInsert) {
    await tx.insert(prices).values(added.slice(start, start + rowsPerInsert))
  }
}

/** A price as the audit log tells it. */
export function describePrice(key: PriceKey, { amountMicros, validFrom, validTo }: PricePeriod) {
  return { ...key, amount: microsToDecimal(amountMicros), validFrom, validTo }
}

function sameMoment(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}
