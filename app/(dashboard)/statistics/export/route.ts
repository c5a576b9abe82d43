import { stringify } from 'csv-stringify/sync'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import { percentile } from '#lib/statistics/buckets.ts'
import { costPerVerified, type Totals } from '#lib/statistics/counts.ts'
import { gather, readGroups } from '#lib/statistics/read-groups.ts'
import { keyOf, nameKeys } from '../name-keys.ts'
import { readQuery } from '../read-query.ts'

/** The table of the statistics as CSV: the same time and filter, figures as plain numbers, times in milliseconds. */
export async function GET(request: Request): Promise<Response> {
  const { merchant } = await requireMerchant('statistics.view', '/statistics')
  const { range, filter, by } = readQuery(
    Object.fromEntries(new URL(request.url).searchParams),
    merchant.timeZone,
  )
  const [groups, nameOf] = await Promise.all([
    readGroups(merchant.id, range, filter),
    nameKeys(merchant.id, by),
  ])
  const rows = gather(groups, keyOf[by]).map(({ key, totals }) => ({
    [by]: nameOf(key),
    ...plain(totals),
    currency: merchant.currency,
  }))
  const csv = stringify(rows, { header: true, escape_formulas: true, record_delimiter: 'windows' })
  const name = `statistics-${by}-${range.days.from}-${range.days.to}.csv`
  return new Response(`\uFEFF${csv}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

function plain(totals: Totals) {
  const { deliver, verify, chargedMicros, ...counts } = totals
  const time = (of: typeof deliver, share: number) => Math.round(percentile(of, share) ?? 0) || ''
  const perVerified = costPerVerified(totals)
  return {
    ...counts,
    deliver_p50_ms: time(deliver, 0.5),
    deliver_p95_ms: time(deliver, 0.95),
    deliver_p99_ms: time(deliver, 0.99),
    verify_p50_ms: time(verify, 0.5),
    verify_p95_ms: time(verify, 0.95),
    charged: microsToDecimal(chargedMicros),
    charged_per_verified: perVerified === undefined ? '' : microsToDecimal(perVerified),
  }
}
