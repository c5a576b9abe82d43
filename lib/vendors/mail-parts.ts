import type { Attachment, VendorMessage } from './vendor.ts'

/**
 * Headers of a campaign's e-mail: one click ends the subscription (RFC 8058, RFC 2369), and nobody's absence note
 * answers (RFC 3834). None of a code, nor of a single message.
 */
export function campaignHeaders({
  unsubscribeUrl,
}: Pick<VendorMessage, 'unsubscribeUrl'>): Record<string, string> {
  if (unsubscribeUrl === undefined) return {}
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    Precedence: 'bulk',
    'Auto-Submitted': 'auto-generated',
  }
}

/** The type to attach a file as: a message or multipart inside would have to be taken apart (RFC 2046, 5.2.1). */
export function attachmentType({ contentType }: Attachment): string {
  return /^(message|multipart)\//i.test(contentType) ? 'application/octet-stream' : contentType
}

/** How long one call may take: the account's time-out, and a second for each 256 KiB that has to travel. */
export function sendingMs({ attachments = [] }: VendorMessage, timeoutMs: number): number {
  const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0)
  return timeoutMs + Math.ceil(bytes / 262_144) * 1000
}
