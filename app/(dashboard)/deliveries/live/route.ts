import type { NextRequest } from 'next/server'
import { getLocale } from 'next-intl/server'
import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { keepsAccess } from '#lib/auth/keeps-access.ts'
import { createSlots } from '#lib/core/slots.ts'
import { formats } from '#lib/i18n/locales.ts'
import { watchDeliveries } from '#lib/messaging/watch-deliveries.ts'
import { readFilter } from '../read-filter.ts'
import { readParams } from '../read-params.ts'
import { toItem } from '../to-item.ts'
import { eventStream } from './event-stream.ts'

const streams = createSlots(4)

/** News of a filtered list as server-sent events. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = readParams(request.nextUrl.searchParams)
  const admission = await admitMerchant('deliveries.view', String(params.merchant))
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { merchant, user, sessionId } = admission.seat
  const release = streams.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '10' } })
  const locale = formats[await getLocale()]
  const { filter } = readFilter(params, merchant.timeZone)
  const stream = eventStream({
    start: send =>
      watchDeliveries(merchant, filter, ({ rows, gone }) =>
        send('news', { rows: rows.map(row => toItem(row, locale)), gone }),
      ),
    isAllowed: () => keepsAccess({ sessionId, merchantId: merchant.id }, 'deliveries.view'),
    onClose: release,
    signal: request.signal,
  })
  return new Response(stream, {
    // `no-transform`: a compressor would keep the news back.
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' },
  })
}
