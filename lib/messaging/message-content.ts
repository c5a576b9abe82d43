import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { messageContents } from '#db/schema/deliveries.ts'
import { open, seal } from '#lib/core/secret.ts'
import type { Attachment } from '#lib/vendors/vendor.ts'
import type { RenderedMessage } from './render-message.ts'

/** What a message said: its rendered text, and its files by name. */
export interface MessageContent extends RenderedMessage {
  files: { name: string; contentType: string; bytes: number }[]
}

/** What is kept of a message, sealed for its delivery: the text whole, of files only what they were. */
export function sealContent(
  deliveryId: string,
  message: RenderedMessage,
  attachments: readonly Attachment[],
): string {
  const files = attachments.map(({ name, contentType, content }) => ({
    name,
    contentType,
    bytes: content.length,
  }))
  return seal(JSON.stringify({ ...message, files } satisfies MessageContent), place(deliveryId))
}

/** What a message said, or undefined once it is erased. The caller has found the delivery for its merchant. */
export async function findContent(deliveryId: string): Promise<MessageContent | undefined> {
  const [row] = await db()
    .select({ sealed: messageContents.sealed })
    .from(messageContents)
    .where(eq(messageContents.deliveryId, deliveryId))
  return row && (JSON.parse(open(row.sealed, place(deliveryId))) as MessageContent)
}

const place = (deliveryId: string) => `message_contents.sealed:${deliveryId}`
