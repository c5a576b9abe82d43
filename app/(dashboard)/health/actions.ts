'use server'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { sendHealth } from '#lib/routing/send-health.ts'

/** Tells the merchant's health endpoints now. */
export async function sendNow(): Promise<ActionResult<{ endpoints: number }>> {
  const { actor } = await requireMerchant('callbacks.change', '/health')
  return { kind: 'done', data: { endpoints: await sendHealth(actor.merchantId) } }
}
