import type { Actor } from '#lib/audit/record-change.ts'
import { AppError } from '#lib/core/error.ts'
import { fieldsOf } from './fields-of.ts'
import { findText } from './find-text.ts'
import { getGateway } from './get-gateway.ts'
import { type UpdateOutcome, updateGateway } from './update-gateway.ts'

/**
 * Saves an earlier version of a gateway's text as a new one, if the gateway is still as it was at `seen`. Throws
 * `gatewayUnknown` when the merchant has no such gateway or the gateway no such version.
 */
export async function restoreText(
  actor: Actor,
  id: string,
  seen: Date,
  version: number,
): Promise<UpdateOutcome> {
  const gateway = await getGateway(actor.merchantId, id)
  const text = await findText(actor.merchantId, id, version)
  if (!text) throw new AppError('gatewayUnknown')
  return updateGateway(actor, id, seen, { ...fieldsOf(gateway), ...text }, version)
}
