import type { Actor } from '#lib/audit/record-change.ts'
import { fieldsOf } from './fields-of.ts'
import { getGateway } from './get-gateway.ts'
import type { GatewayText } from './save-text.ts'
import { type UpdateOutcome, updateGateway } from './update-gateway.ts'

/**
 * Replaces a gateway's text and nothing else, if the gateway is still as it was at `seen`.
 * Throws `gatewayUnknown` when the merchant has no such gateway.
 */
export async function updateText(
  actor: Actor,
  id: string,
  seen: Date,
  text: GatewayText,
): Promise<UpdateOutcome> {
  const gateway = await getGateway(actor.merchantId, id)
  return updateGateway(actor, id, seen, { ...fieldsOf(gateway), ...text })
}
