import { db } from '#db/client.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { readAfter } from './chunks.ts'
import { findTags, type TextTag } from './find-tags.ts'
import { readText } from './prepare-campaign.ts'
import { type MappingProposal, proposeMapping } from './propose-mapping.ts'
import { readCampaign } from './read-campaign.ts'

const sampleLines = 5

export interface MappingDescription {
  columns: string[]
  /** Of the gateway's text as it is now. */
  tags: TextTag[]
  /** What was chosen before, or what the header's names suggest. */
  proposed: MappingProposal
  sample: string[][]
  subject: string | null
  message: string | null
}

/** What somebody needs who says which column is what; undefined when the merchant has no such campaign. */
export async function describeMapping(
  merchantId: string,
  id: string,
): Promise<MappingDescription | undefined> {
  const campaign = await readCampaign(merchantId, id)
  if (!campaign) return undefined
  const { subject, message } = await readText(db(), campaign.gatewayId)
  const tags = findTags({ subject, message })
  const { columns, channel, mapping } = campaign
  const records = await readAfter(id, 0)
  return {
    columns,
    tags,
    proposed: mapping ?? proposeMapping(columns, tags, channel as Channel),
    sample: records.slice(0, sampleLines).map(({ cells }) => cells),
    subject,
    message,
  }
}
