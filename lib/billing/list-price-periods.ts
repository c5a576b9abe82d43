import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { prices, products, vendors } from '#db/schema/vendors.ts'
import { isId } from '#lib/core/id.ts'

export const priceStates = ['present', 'future', 'past'] as const
type PriceState = (typeof priceStates)[number]

export interface PriceFilter {
  state?: PriceState
  productId?: string
  /** ISO 3166-1 alpha-2, or `other` for every country without a price of its own. */
  country?: string
  /** Only what comes after this price. */
  after?: string
}
export interface PriceRow {
  id: string
  productId: string
  productName: string
  channel: string
  vendorId: string
  vendorName: string
  country: string | null
  currency: string
  amountMicros: bigint
  validFrom: Date
  validTo: Date | null
  state: PriceState
}

const state = sql<PriceState>`case when ${prices.validFrom} > now() then 'future'
  when ${prices.validTo} <= now() then 'past' else 'present' end`
const country = sql`coalesce(${prices.country}, '')`

/** One page of the price list by product, country, currency and start; `next` is the cursor of the page after it. */
export async function listPricePeriods(
  filter: PriceFilter,
  limit = 100,
): Promise<{ items: PriceRow[]; next: string | undefined }> {
  const found = await db()
    .select({
      id: prices.id,
      productId: prices.productId,
      productName: products.name,
      channel: products.channel,
      vendorId: vendors.id,
      vendorName: vendors.name,
      country: prices.country,
      currency: prices.currency,
      amountMicros: prices.amountMicros,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
      state,
    })
    .from(prices)
    .innerJoin(products, eq(products.id, prices.productId))
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .where(and(...conditions(filter)))
    .orderBy(asc(prices.productId), asc(country), asc(prices.currency), asc(prices.validFrom))
    .limit(limit + 1)
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)?.id : undefined }
}

function conditions(filter: PriceFilter): (SQL | undefined)[] {
  const { after } = filter
  const place = sql`(${prices.productId}, ${country}, ${prices.currency}, ${prices.validFrom})`
  return [
    filter.state ? eq(state, filter.state) : undefined,
    filter.productId ? eq(prices.productId, filter.productId) : undefined,
    filter.country === 'other' ? isNull(prices.country) : undefined,
    filter.country && filter.country !== 'other' ? eq(prices.country, filter.country) : undefined,
    after && isId(after)
      ? sql`${place} > (select c.product_id, coalesce(c.country, ''), c.currency, c.valid_from from prices c where c.id = ${after})`
      : undefined,
  ]
}
