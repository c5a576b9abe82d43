import { createHmac } from 'node:crypto'
import { accounts } from '../accounts.ts'
import type { ReportEvent } from '../fates.ts'

const account = accounts.meta

/** `X-Hub-Signature-256` over the exact bytes sent (protocols 4.9, golden vector in §0). */
export const sign = (appSecret: string, body: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`

const titles: Record<number, [title: string, details: string]> = {
  131026: ['Message undeliverable', 'Message Undeliverable.'],
  131047: ['Re-engagement message', 'More than 24 hours have passed since the recipient last replied.'],
  131049: ['Message not delivered', 'Not delivered to maintain healthy ecosystem engagement.'],
}

const errorsFor = (code: number) => {
  const [title = 'Unknown error', details = ''] = titles[code] ?? []
  return [{ code, title, message: title, error_data: { details } }]
}

/** The body of a status webhook, as bytes to be signed and sent unchanged (protocols 4.9). */
export function statusWebhook(
  event: ReportEvent,
  { id, wa_id, failureCode }: { id: string; wa_id: string; failureCode: number },
): string {
  const failed = event !== 'sent' && event !== 'held' && event !== 'delivered'
  const status = failed ? 'failed' : event === 'delivered' ? 'delivered' : 'sent'
  const details = failed
    ? { errors: errorsFor(event === 'rejected' ? 131049 : failureCode) }
    : { pricing: { billable: true, pricing_model: 'PMP', category: 'authentication' } }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: account.displayPhoneNumber, phone_number_id: account.phoneNumberId },
    statuses: [
      { id, recipient_id: wa_id, status, timestamp: String(Math.floor(Date.now() / 1000)), ...details },
    ],
  }
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: account.businessAccountId, changes: [{ field: 'messages', value }] }],
  })
}
