import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { exportResults } from '#lib/campaigns/export-results.ts'
import { findCampaign } from '#lib/campaigns/find-campaign.ts'
import { createSlots } from '#lib/core/slots.ts'
import { csvAnswer } from '../../../csv-answer.ts'

const running = createSlots(2)

/** What became of each recipient of a campaign, as a CSV file. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/messages/campaigns/[id]/results'>,
): Promise<Response> {
  const admission = await admitMerchant('campaigns.export')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { merchant, user, actor } = admission.seat
  const { id } = await params
  if (!(await findCampaign(merchant.id, id))) return new Response(null, { status: 404 })
  const release = running.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  return csvAnswer(`campaign-${id.slice(-12)}-results`, exportResults(actor, id), release)
}
