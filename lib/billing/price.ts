import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'

/** Prices of one product in one currency by country; the key '' is for every other country. */
export type PriceList = Map<string, bigint>

/** A product's prices that are valid now. Where two overlap the younger one wins. */
export async function listPrices(tx: Tx, productId: string, currency: string): Promise<PriceList> {
  const rows = await tx
    .select({ country: prices.country, amountMicros: prices.amountMicros })
    .from(prices)
    .where(
      and(
        eq(prices.productId, productId),
        eq(prices.currency, currency),
        sql`${prices.validFrom} <= now() and (${prices.validTo} is null or ${prices.validTo} > now())`,
      ),
    )
    .orderBy(asc(prices.validFrom))
  return new Map(rows.map(row => [row.country ?? '', row.amountMicros]))
}

/** The price rule: the country's own price, else the price for every other country, else none. */
export function priceFor(list: PriceList, country: string | undefined): bigint | undefined {
  return list.get(country ?? '') ?? list.get('')
}
