import type { MessageGateway } from '#components/messages/sending.ts'
import { findTags } from '#lib/campaigns/find-tags.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { orNotFound } from '../../or-not-found.ts'

/** A gateway that sends messages, with what its text wants. */
export async function findMessageGateway(merchantId: string, id: string): Promise<MessageGateway> {
  const gateway = await orNotFound(getGateway(merchantId, id))
  const { channel, subject, message } = gateway
  return {
    id,
    channel: channel === 'EMAIL' || channel === 'SMS' ? channel : 'WA_LONG_NUMBER',
    tags: findTags({ subject, message }).map(({ tag }) => tag),
    loops: channel === 'EMAIL' && /\{\{[^}]*\.Pages\b/.test(message ?? ''),
  }
}
