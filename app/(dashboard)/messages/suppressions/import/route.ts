import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { type ImportOutcome, importSuppressions } from '#lib/campaigns/suppressions.ts'
import { createSlots } from '#lib/core/slots.ts'
import { say } from '#lib/i18n/say.ts'
import { receiveFile } from '../../receive-file.ts'

const running = createSlots(1)

/** A file of addresses as a form; it is read while it arrives. */
export async function POST(request: Request): Promise<Response> {
  const admission = await admitMerchant('suppressions.change')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { user, actor } = admission.seat
  const release = running.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  try {
    const outcome = await receiveFile(request, (_, file) => importSuppressions(actor, file.bytes))
    const none: ImportOutcome = { kind: 'unreadable', problem: { message: say('fileChoose') } }
    return Response.json(outcome ?? none)
  } finally {
    release()
  }
}
