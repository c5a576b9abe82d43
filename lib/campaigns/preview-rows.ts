import { db } from '#db/client.ts'
import type { RejectReason } from '#db/schema/campaigns.ts'
import type { FieldError } from '#lib/core/error.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { checkMapping } from './check-mapping.ts'
import { readAfter } from './chunks.ts'
import { findTags } from './find-tags.ts'
import { judgeRow } from './judge-row.ts'
import { readText } from './prepare-campaign.ts'
import { readCampaign } from './read-campaign.ts'
import { unsubscription } from './unsubscribe-link.ts'

export type PreviewRow = {
  line: number
  /** The recipient's cell as it is in the file. */
  cell: string
} & (
  | {
      kind: 'message'
      recipient: string
      country: string | null
      subject?: string | undefined
      text: string
      html?: string | undefined
      segments: number
      /** SMS: how its characters travel. */
      encoding?: 'GSM-7' | 'UCS-2' | undefined
      priceMicros: bigint
    }
  | { kind: 'rejected'; reason: RejectReason; detail?: string | undefined }
)
export type Preview =
  | { kind: 'gone' }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'rows'; rows: PreviewRow[] }

const rowsMax = 50

/** The first lines of a file as they would be sent with the gateway's text of now; nothing is stored. */
export async function previewRows(
  merchantId: string,
  id: string,
  mapping: unknown,
  count = 5,
): Promise<Preview> {
  const campaign = await readCampaign(merchantId, id)
  const gateway = campaign && (await findCampaignGateway(merchantId, campaign.gatewayId))
  if (!campaign || !gateway) return { kind: 'gone' }
  const text = { channel: gateway.channel, ...(await readText(db(), campaign.gatewayId)) }
  const checked = checkMapping(mapping, campaign.columns, findTags(text))
  if (checked.kind === 'invalid') return checked
  const records = (await readAfter(id, 0)).slice(0, Math.min(count, rowsMax))
  const leave = unsubscription(gateway)
  const rows = records.map(async ({ line, cells }): Promise<PreviewRow> => {
    const cell = cells[checked.mapping.recipient] ?? ''
    const judged = await judgeRow(gateway, text, checked.mapping, cells, leave)
    if (judged.kind === 'rejected') return { line, cell, ...judged }
    const { recipient, rendered, segments, size, priceMicros } = judged
    return {
      line,
      cell,
      kind: 'message',
      recipient: recipient.address,
      country: recipient.country ?? null,
      ...rendered,
      segments,
      encoding: size?.encoding,
      priceMicros: priceMicros * BigInt(segments),
    }
  })
  return { kind: 'rows', rows: await Promise.all(rows) }
}
