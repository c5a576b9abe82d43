import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import { isId } from '#lib/core/id.ts'
import { parseMoment } from '#lib/core/parse-moment.ts'
import {
  comparePeriods,
  describePrice,
  keyText,
  loadPriceBook,
  lockPriceBook,
  storePrices,
} from './price-book.ts'
import { endPeriod } from './price-timeline.ts'
import { priceEndInput } from './schema.ts'

export type EndPriceOutcome =
  | { kind: 'ended' }
  | { kind: 'badMoment' }
  | { kind: 'over' }
  | { kind: 'unknown' }

/**
 * Ends a price at a moment that has not passed (none given: at once). One that has not begun by then never comes
 * into force, and the one before it goes on.
 */
export async function endPrice(
  actor: AnyActor,
  id: string,
  input: unknown,
  timeZone: string,
): Promise<EndPriceOutcome> {
  const parsed = priceEndInput.safeParse(input)
  if (!parsed.success) return { kind: 'badMoment' }
  const text = parsed.data.end
  const wanted = text === '' ? undefined : parseMoment(text, timeZone)
  if (text !== '' && !wanted) return { kind: 'badMoment' }
  return db().transaction(async tx => {
    const now = await lockPriceBook(tx)
    const [row] = isId(id) ? await tx.select().from(prices).where(eq(prices.id, id)) : []
    if (!row) return { kind: 'unknown' }
    const { productId, country, currency } = row
    const key = { productId, country, currency }
    const present = (await loadPriceBook(tx, [productId])).get(keyText(key)) ?? []
    const left = endPeriod(present, id, wanted ?? now, now)
    if (!left) return { kind: 'over' }
    await storePrices(tx, [{ key, ...comparePeriods(present, left) }])
    const ended = left.find(period => period.id === id)
    await recordChange(tx, actor, {
      action: ended ? 'price.end' : 'price.withdraw',
      subjectId: id,
      before: describePrice(key, row),
      after: ended && describePrice(key, ended),
    })
    return { kind: 'ended' }
  })
}
