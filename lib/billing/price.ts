import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'

/** Prices of one product in one currency, and the moment from which they may be others. */
export interface PriceList {
  /** By country; the key '' is for every other country. */
  amounts: Map<string, bigint>
  /** Undefined: no other price is known yet. */
  until: Date | undefined
}

/** A product's prices that are valid now. */
export async function listPrices(tx: Tx, productId: string, currency: string): Promise<PriceList> {
  const rows = await tx
    .select({
      country: prices.country,
      amountMicros: prices.amountMicros,
      inForce: sql<boolean>`${prices.validFrom} <= now()`,
      changesAt: sql<
        string | null
      >`case when ${prices.validFrom} > now() then ${prices.validFrom} else ${prices.validTo} end`,
    })
    .from(prices)
    .where(
      and(
        eq(prices.productId, productId),
        eq(prices.currency, currency),
        sql`(${prices.validTo} is null or ${prices.validTo} > now())`,
      ),
    )
    .orderBy(asc(prices.validFrom))
  const changes = rows.flatMap(({ changesAt }) => (changesAt === null ? [] : [Date.parse(changesAt)]))
  return {
    amounts: new Map(rows.filter(row => row.inForce).map(row => [row.country ?? '', row.amountMicros])),
    until: changes.length > 0 ? new Date(Math.min(...changes)) : undefined,
  }
}

/** The price rule: the country's own price, else the price for every other country, else none. */
export function priceFor({ amounts }: PriceList, country: string | undefined): bigint | undefined {
  return amounts.get(country ?? '') ?? amounts.get('')
}
