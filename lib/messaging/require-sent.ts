import { AppError } from '#lib/core/error.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { Sending } from './deliver.ts'

/**
 * Throws what the contract answers when no vendor took a delivery: the recipient's fault, or `vendorDown`. Where nobody
 * knows whether it was sent, the answer names the delivery, so that the merchant can look.
 */
export function requireSent(id: string, channel: Channel, { outcome, others }: Sending): void {
  if (outcome.kind === 'accepted') return
  if (outcome.kind === 'refused') throw refusal(channel, outcome.reason)
  const data = outcome.kind === 'ambiguous' ? { data: { id } } : {}
  const waits = [outcome, ...others.map(other => other.outcome)].map(secondsToWait)
  throw new AppError('vendorDown', { retryAfterSeconds: Math.min(...waits), ...data })
}

/** When a route that failed may be worth another try: a vendor known to be down is tried again at its time. */
function secondsToWait(outcome: Sending['outcome']): number {
  return outcome.kind === 'skipped' ? outcome.retryAfterSeconds : 5
}

function refusal(channel: Channel, reason: string): AppError {
  return channel === 'EMAIL'
    ? new AppError('payloadInvalid', { errors: [{ field: 'email', message: reason }] })
    : new AppError('phoneInvalid', { errors: [{ field: 'phone', message: reason }] })
}
