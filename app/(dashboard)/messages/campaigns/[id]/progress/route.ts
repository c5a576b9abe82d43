import { getLocale } from 'next-intl/server'
import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { readProgress } from '#lib/campaigns/read-progress.ts'
import { formats } from '#lib/i18n/locales.ts'
import { toFigures } from '../../to-figures.ts'

/** How far a campaign is, for its page to follow. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/messages/campaigns/[id]/progress'>,
): Promise<Response> {
  const admission = await admitMerchant('campaigns.view')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const progress = await readProgress(admission.seat.merchant.id, (await params).id)
  if (!progress) return new Response(null, { status: 404 })
  const figures = toFigures(progress, formats[await getLocale()])
  return Response.json(figures, { headers: { 'cache-control': 'no-store' } })
}
