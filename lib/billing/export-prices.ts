import { stringify } from 'csv-stringify'
import { microsToDecimal } from '#lib/core/money.ts'
import { listPricePeriods } from './list-price-periods.ts'
import { priceColumns } from './read-price-file.ts'

const pageSize = 1000

/** The whole price list as CSV, past prices included, piece by piece; importing it changes nothing. */
export function exportPrices(): AsyncIterable<string> {
  const csv = stringify({ header: true, columns: Object.keys(priceColumns), encoding: 'utf8' })
  const write = async () => {
    let after: string | undefined
    do {
      const page = await listPricePeriods(after ? { after } : {}, pageSize)
      for (const { productId, country, currency, amountMicros, validFrom, validTo } of page.items) {
        const amount = microsToDecimal(amountMicros)
        const times = [validFrom.toISOString(), validTo?.toISOString() ?? '']
        csv.write([productId, country ?? '', currency, amount, ...times])
      }
      after = page.next
    } while (after)
    csv.end()
  }
  write().catch((error: Error) => csv.destroy(error))
  return csv as AsyncIterable<string>
}
