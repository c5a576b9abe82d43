import { asc, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'

/** The countries that have a price of their own. */
export async function listPricedCountries(): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ country: prices.country })
    .from(prices)
    .where(isNotNull(prices.country))
    .orderBy(asc(prices.country))
  return rows.flatMap(({ country }) => country ?? [])
}
