import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { createSlots } from '#lib/core/slots.ts'
import { exportDeliveries } from '#lib/messaging/export-deliveries.ts'
import { readFilter } from '../read-filter.ts'
import { readParams } from '../read-params.ts'
import { streamPieces } from './stream-pieces.ts'

const running = createSlots(1)

/** Every delivery of a filter as a CSV file. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = readParams(request.nextUrl.searchParams)
  const admission = await admitMerchant('deliveries.export', String(params.merchant))
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { merchant, user, actor } = admission.seat
  const release = running.take(user.id)
  if (!release) {
    const t = await getTranslations('deliveries')
    return new Response(t('export.running'), {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' },
    })
  }
  const { filter } = readFilter(params, merchant.timeZone)
  const day = new Date().toISOString().slice(0, 10)
  return new Response(streamPieces(exportDeliveries(merchant, actor, filter), release), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="deliveries-${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
