import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { products } from '#db/schema/vendors.ts'
import { type Changer, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { say } from '#lib/i18n/say.ts'
import {
  comparePeriods,
  describePrice,
  keyText,
  loadPriceBook,
  lockPriceBook,
  storePrices,
} from './price-book.ts'
import { placePrice } from './price-timeline.ts'
import { readPrice } from './read-price.ts'

export type AddPriceOutcome =
  | { kind: 'added' }
  /** It was there already; a double submit ends here. */
  | { kind: 'unchanged' }
  | { kind: 'invalid'; errors: FieldError[] }

/**
 * Adds a price from a moment on; the one before ends there. What was or is in force is never edited: a new price
 * follows it. Moments without an offset are of the zone.
 */
export async function addPrice(actor: Changer, input: unknown, timeZone: string): Promise<AddPriceOutcome> {
  const read = readPrice(input, timeZone)
  if (read.kind === 'invalid') return read
  const { key, wanted } = read
  return db().transaction(async tx => {
    const now = await lockPriceBook(tx)
    const [product] = await tx
      .select({ id: products.id })
      .from(products)
      .where(eq(products.id, key.productId))
    if (!product) {
      return { kind: 'invalid', errors: [{ field: 'productId', message: say('productUnknown') }] }
    }
    const present = (await loadPriceBook(tx, [key.productId])).get(keyText(key)) ?? []
    const id = newId()
    const placed = placePrice(present, wanted, now, id)
    if (placed.kind === 'unchanged') return placed
    if (placed.kind === 'refused') {
      const field = placed.reason === 'pricePast' ? 'validFrom' : 'validTo'
      return { kind: 'invalid', errors: [{ field, message: say(placed.reason) }] }
    }
    const changes = comparePeriods(present, placed.periods)
    await storePrices(tx, [{ key, ...changes }])
    const [price] = [...changes.added, ...changes.changed]
    const before = present.find(period => period.id === price?.id)
    await recordChange(tx, actor, {
      action: before ? 'price.update' : 'price.add',
      subjectId: price?.id ?? id,
      before: before && describePrice(key, before),
      after: price && describePrice(key, price),
    })
    return { kind: 'added' }
  })
}
