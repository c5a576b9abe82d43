import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { exportChanges } from '#lib/audit/export-changes.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { readFilter } from '../read-filter.ts'

/** What the list of changes shows, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const { merchant, actor } = await requireMerchant('audit.view', '/settings/audit')
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const { values, filter } = readFilter(params, merchant.timeZone)
  const csv = await exportChanges(actor, filter, values)
  const day = new Date().toISOString().slice(0, 10)
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
