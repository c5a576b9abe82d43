import { tagsIn } from '#components/gateways/sample-text.ts'
import type { MessageGateway } from '#components/messages/sending.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { orNotFound } from '../../or-not-found.ts'

/** A gateway that sends messages, with what its text wants. */
export async function findMessageGateway(merchantId: string, id: string): Promise<MessageGateway> {
  const gateway = await orNotFound(getGateway(merchantId, id))
  const { channel, subject, message } = gateway
  return {
    id,
    channel: channel === 'EMAIL' || channel === 'SMS' ? channel : 'WA_LONG_NUMBER',
    tags: tagsIn(subject, message),
    loops: channel === 'EMAIL' && /\{\{[^}]*\.Pages\b/.test(message ?? ''),
  }
}
