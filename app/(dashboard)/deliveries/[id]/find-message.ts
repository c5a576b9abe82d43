import type { Delivery } from '#lib/messaging/get-delivery.ts'
import { findContent, type MessageContent } from '#lib/messaging/message-content.ts'

/** What a merchant's message said, or undefined once that is erased. */
export function findMessage({ id }: Pick<Delivery, 'id'>): Promise<MessageContent | undefined> {
  return findContent(id)
}
