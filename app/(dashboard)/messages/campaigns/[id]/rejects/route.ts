import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { exportRejects } from '#lib/campaigns/export-rejects.ts'
import { findCampaign } from '#lib/campaigns/find-campaign.ts'
import { createSlots } from '#lib/core/slots.ts'
import { csvAnswer } from '../../../csv-answer.ts'

const running = createSlots(2)

/** The lines of a campaign that are left out, as a CSV file. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/messages/campaigns/[id]/rejects'>,
): Promise<Response> {
  const admission = await admitMerchant('campaigns.export')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { merchant, user } = admission.seat
  const { id } = await params
  if (!(await findCampaign(merchant.id, id))) return new Response(null, { status: 404 })
  const release = running.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  return csvAnswer(`campaign-${id.slice(-12)}-rejects`, exportRejects(merchant.id, id), release)
}
