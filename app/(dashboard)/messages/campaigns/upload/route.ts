import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { type UploadOutcome, uploadCampaign } from '#lib/campaigns/upload-campaign.ts'
import { createSlots } from '#lib/core/slots.ts'
import { say } from '#lib/i18n/say.ts'
import { receiveFile } from '../../receive-file.ts'

const running = createSlots(2)

/** A campaign's name, gateway and file as a form; the file is stored while it arrives. */
export async function POST(request: Request): Promise<Response> {
  const admission = await admitMerchant('campaigns.change')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { user, actor } = admission.seat
  const release = running.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  try {
    const outcome = await receiveFile(request, (fields, file) => uploadCampaign(actor, fields, file))
    const none: UploadOutcome = { kind: 'unreadable', problem: { message: say('fileChoose') } }
    return Response.json(outcome ?? none)
  } finally {
    release()
  }
}
