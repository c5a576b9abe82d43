import type { ColumnMapping } from '#db/schema/campaigns.ts'
import { type RenderedMessage, renderMessage } from '#lib/messaging/render-message.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { unsubscribeTag } from './find-tags.ts'
import { appendFooter, type Unsubscription } from './unsubscribe-footer.ts'

/** A gateway's text, as a campaign has kept it. */
export interface CampaignText {
  channel: Channel
  subject: string | null
  message: string | null
  escapeValues: boolean
}

/**
 * The message of one line of a file: for the preview, for measuring, and for sending. `leave`: where the reader of an
 * e-mail can end it; a link to it is put under texts that do not say `{unsubscribe_url}`.
 */
export async function renderRow(
  text: CampaignText,
  mapping: ColumnMapping,
  cells: readonly string[],
  leave?: Unsubscription,
): Promise<RenderedMessage> {
  const values: Record<string, string> = {}
  for (const [tag, index] of Object.entries(mapping.tags)) values[tag] = cells[index] ?? ''
  if (text.channel === 'EMAIL' && leave) values[unsubscribeTag] = leave.url
  const rendered = await renderMessage(
    { ...text, webOtpHost: null, androidHash: null },
    { values, pages: [] },
  )
  if (text.channel !== 'EMAIL' || !leave || hasLink(text)) return rendered
  return appendFooter(rendered, leave)
}

function hasLink({ message }: CampaignText): boolean {
  return message?.includes(`{${unsubscribeTag}}`) ?? false
}
