import { Readable } from 'node:stream'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { exportPrices } from '#lib/billing/export-prices.ts'

/** The price list as a CSV file. */
export async function GET(): Promise<Response> {
  await requireOperator('/operator/prices')
  const body = Readable.toWeb(Readable.from(exportPrices())) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="prices.csv"',
      'cache-control': 'no-store',
    },
  })
}
