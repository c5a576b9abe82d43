import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { exportSuppressions } from '#lib/campaigns/export-suppressions.ts'
import { createSlots } from '#lib/core/slots.ts'
import { csvAnswer } from '../../csv-answer.ts'

const running = createSlots(1)

/** The suppression list as a CSV file. */
export async function GET(): Promise<Response> {
  const admission = await admitMerchant('suppressions.view')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { user, actor } = admission.seat
  const release = running.take(user.id)
  if (!release) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  return csvAnswer(
    `suppressions-${new Date().toISOString().slice(0, 10)}`,
    exportSuppressions(actor),
    release,
  )
}
